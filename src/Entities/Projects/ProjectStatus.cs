namespace Synthorg.Entities;

/// <summary>Where a project stands.</summary>
public enum ProjectStatus
{
    /// <summary>Being thought out.</summary>
    Planning,

    /// <summary>Being worked on.</summary>
    Active,

    /// <summary>Laid aside for a while.</summary>
    OnHold,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Given up.</summary>
    Cancelled,
}

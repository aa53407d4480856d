namespace Synthorg.Entities;

/// <summary>How soon a message wants to be read, the latest first.</summary>
public enum MessagePriority
{
    /// <summary>At leisure.</summary>
    Low,

    /// <summary>In its turn.</summary>
    Normal,

    /// <summary>Before the others.</summary>
    High,

    /// <summary>At once.</summary>
    Urgent,
}

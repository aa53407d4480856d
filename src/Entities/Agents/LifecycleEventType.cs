namespace Synthorg.Entities;

/// <summary>What happened to an agent's place in the company.</summary>
public enum LifecycleEventType
{
    /// <summary>Joined.</summary>
    Hired,

    /// <summary>Made ready to work.</summary>
    Onboarded,

    /// <summary>Let go.</summary>
    Fired,

    /// <summary>Left in good order.</summary>
    Offboarded,

    /// <summary>Became active or inactive.</summary>
    StatusChanged,

    /// <summary>Moved up.</summary>
    Promoted,

    /// <summary>Moved down.</summary>
    Demoted,
}

namespace Synthorg.Entities;

/// <summary>How the agents of one task work together.</summary>
public enum CoordinationTopology
{
    /// <summary>A single agent.</summary>
    Sas,

    /// <summary>One agent hands out the parts.</summary>
    Centralized,

    /// <summary>Agents agree among themselves.</summary>
    Decentralized,

    /// <summary>Chosen anew for each part.</summary>
    ContextDependent,

    /// <summary>Chosen from the task's structure when it is begun.</summary>
    Auto,
}

namespace Synthorg.Entities;

/// <summary>How the parts of a task hang together.</summary>
public enum TaskStructure
{
    /// <summary>Each part needs the one before it.</summary>
    Sequential,

    /// <summary>No part needs another.</summary>
    Parallel,

    /// <summary>Some do, some do not.</summary>
    Mixed,
}

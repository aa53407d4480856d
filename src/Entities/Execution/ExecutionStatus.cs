namespace Synthorg.Entities;

/// <summary>What an agent is doing.</summary>
public enum ExecutionStatus
{
    /// <summary>Nothing.</summary>
    Idle,

    /// <summary>Working on an execution.</summary>
    Executing,

    /// <summary>Waiting within an execution.</summary>
    Paused,
}

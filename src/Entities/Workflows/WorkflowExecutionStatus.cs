namespace Synthorg.Entities;

/// <summary>Where a run of a workflow stands.</summary>
public enum WorkflowExecutionStatus
{
    /// <summary>Not begun.</summary>
    Pending,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Completed,

    /// <summary>Ended by an error.</summary>
    Failed,

    /// <summary>Ended by somebody.</summary>
    Cancelled,
}

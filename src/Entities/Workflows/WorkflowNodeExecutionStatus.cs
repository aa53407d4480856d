namespace Synthorg.Entities;

/// <summary>Where a node of a run stands.</summary>
public enum WorkflowNodeExecutionStatus
{
    /// <summary>Not reached.</summary>
    Pending,

    /// <summary>Passed over.</summary>
    Skipped,

    /// <summary>Its task was made.</summary>
    TaskCreated,

    /// <summary>Its task was done.</summary>
    TaskCompleted,

    /// <summary>Its task failed.</summary>
    TaskFailed,

    /// <summary>Done, without a task.</summary>
    Completed,
}

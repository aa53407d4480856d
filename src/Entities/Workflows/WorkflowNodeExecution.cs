using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What became of one node in a run of a workflow.</summary>
public sealed record WorkflowNodeExecution : IValidated
{
    /// <summary>The node; not blank.</summary>
    public required string NodeId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What happens at the node.</summary>
    public required WorkflowNodeType NodeType { get; init; }

    /// <summary>Where it stands.</summary>
    public WorkflowNodeExecutionStatus Status { get; init; } = WorkflowNodeExecutionStatus.Pending;

    /// <summary>The task that was made there; <see langword="null"/> where none was.</summary>
    public string? TaskId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Why it was passed over; <see langword="null"/> where it was not.</summary>
    public string? SkippedReason { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">
    /// A status of tasks stands on another node or without a task, a task stands with another status, or a node is skipped without
    /// a reason or has one without being skipped.
    /// </exception>
    public void Validate()
    {
        bool isOfTask = Status is WorkflowNodeExecutionStatus.TaskCreated
            or WorkflowNodeExecutionStatus.TaskCompleted or WorkflowNodeExecutionStatus.TaskFailed;
        Ensure.That(!isOfTask || NodeType == WorkflowNodeType.Task, "must fit the node, which makes no task", nameof(Status));
        Ensure.That(isOfTask == (TaskId is not null), "must be set with a status of tasks, and only then", nameof(TaskId));
        Ensure.That(
            (Status == WorkflowNodeExecutionStatus.Skipped) == (SkippedReason is not null),
            "must be set where the node is skipped, and only there",
            nameof(SkippedReason));
    }
}

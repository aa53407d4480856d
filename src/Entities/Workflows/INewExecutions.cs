using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A new run as it is stored: it takes every version, so only who has checked the version uses it.</summary>
[Repository<WorkflowExecution>(Events = "persistence.workflow_exec")]
internal interface INewExecutions
{
    [Insert]
    ValueTask AddAsync(WorkflowExecution execution, CancellationToken cancellationToken);
}

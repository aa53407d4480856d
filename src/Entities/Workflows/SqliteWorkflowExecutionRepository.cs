namespace Synthorg.Entities;

internal sealed partial class SqliteWorkflowExecutionRepository
{
    public ValueTask AddAsync(WorkflowExecution execution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        Ensure.That(execution.Version == 1, "must be 1 for a run that is added", nameof(execution.Version));
        return new SqliteNewExecutions(_scope).AddAsync(execution, cancellationToken);
    }
}

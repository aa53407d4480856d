using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>The runs of workflows. Who started one and when is kept by every save of a stored one.</summary>
[Repository<WorkflowExecution>(Events = "persistence.workflow_exec")]
public interface IWorkflowExecutionRepository
{
    /// <summary>
    /// Adds a run of version 1; a run of a later version replaces the stored one of the version before. Durable when it returns.
    /// </summary>
    /// <param name="execution">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the run's properties is broken; nothing was written.</exception>
    /// <exception cref="DuplicateRecordException">Version 1 was given, and there is a run with this id.</exception>
    /// <exception cref="RecordNotFoundException">A later version was given, and there is no run with this id.</exception>
    /// <exception cref="VersionConflictException">Another version than the one before is stored.</exception>
    /// <exception cref="QueryException">There is no such workflow.</exception>
    ValueTask SaveAsync(WorkflowExecution execution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return execution.Version == 1 ? AddAsync(execution, cancellationToken) : ReplaceAsync(execution, cancellationToken);
    }

    /// <summary>Adds a run, which is of version 1. Durable when it returns.</summary>
    /// <param name="execution">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">
    /// It is of another version, or a rule across the run's properties is broken; nothing was written.
    /// </exception>
    /// <exception cref="DuplicateRecordException">There is a run with this id.</exception>
    /// <exception cref="QueryException">There is no such workflow.</exception>
    ValueTask AddAsync(WorkflowExecution execution, CancellationToken cancellationToken = default);

    /// <summary>Replaces the stored run of the version before. Durable when it returns.</summary>
    /// <param name="execution">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the run's properties is broken; nothing was written.</exception>
    /// <exception cref="RecordNotFoundException">There is no run with this id.</exception>
    /// <exception cref="VersionConflictException">Another version than the one before is stored.</exception>
    /// <exception cref="QueryException">There is no such workflow.</exception>
    [Update]
    ValueTask ReplaceAsync(WorkflowExecution execution, CancellationToken cancellationToken = default);

    /// <summary>The run with this id, or <see langword="null"/>.</summary>
    /// <param name="executionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read, or breaks a rule.</exception>
    [Select]
    ValueTask<WorkflowExecution?> GetAsync([Key, Required] string executionId, CancellationToken cancellationToken = default);

    /// <summary>The runs of a workflow.</summary>
    /// <param name="definitionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>The latest changed first, runs of one instant by id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read, or breaks a rule.</exception>
    [Select, OrderBy($"{nameof(WorkflowExecution.UpdatedAt)} DESC, {nameof(WorkflowExecution.Id)}")]
    ValueTask<ImmutableArray<WorkflowExecution>> ListByDefinitionAsync(
        [Required] string definitionId, CancellationToken cancellationToken = default);

    /// <summary>The runs that stand so.</summary>
    /// <param name="status">Where they stand.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>The latest changed first, runs of one instant by id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read, or breaks a rule.</exception>
    [Select, OrderBy($"{nameof(WorkflowExecution.UpdatedAt)} DESC, {nameof(WorkflowExecution.Id)}")]
    ValueTask<ImmutableArray<WorkflowExecution>> ListByStatusAsync(
        WorkflowExecutionStatus status, CancellationToken cancellationToken = default);

    /// <summary>
    /// The run under way that made this task at one of its nodes, of several the latest changed; or <see langword="null"/>.
    /// </summary>
    /// <param name="taskId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read, or breaks a rule.</exception>
    [Select, Is(nameof(WorkflowExecution.Status), WorkflowExecutionStatus.Running)]
    [OrderBy($"{nameof(WorkflowExecution.UpdatedAt)} DESC, {nameof(WorkflowExecution.Id)}")]
    ValueTask<WorkflowExecution?> FindByTaskIdAsync(
        [Contains($"{nameof(WorkflowExecution.NodeExecutions)}.{nameof(WorkflowNodeExecution.TaskId)}"), Required] string taskId,
        CancellationToken cancellationToken = default);

    /// <summary>Removes the run with this id. Durable when it returns.</summary>
    /// <param name="executionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string executionId, CancellationToken cancellationToken = default);
}

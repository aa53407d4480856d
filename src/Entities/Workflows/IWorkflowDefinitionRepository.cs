using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>The company's workflows. Who made one and when is kept by every save of a stored one.</summary>
[Repository<WorkflowDefinition>(Events = "persistence.workflow_def")]
public interface IWorkflowDefinitionRepository
{
    /// <summary>Adds the definition as it is given, or replaces the stored one of the revision before. Durable when it returns.</summary>
    /// <param name="definition">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the definition's properties is broken; nothing was written.</exception>
    /// <exception cref="VersionConflictException">Another revision than the one before is stored.</exception>
    [Upsert]
    ValueTask SaveAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Adds the definition unless there is one with its id. Durable when it returns.</summary>
    /// <param name="definition">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="ArgumentException">A rule across the definition's properties is broken; nothing was written.</exception>
    [Insert, IfAbsent]
    ValueTask<bool> CreateIfAbsentAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Replaces the stored definition of the revision before. Durable when it returns.</summary>
    /// <param name="definition">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there is one with this id.</returns>
    /// <exception cref="ArgumentException">A rule across the definition's properties is broken; nothing was written.</exception>
    /// <exception cref="VersionConflictException">Another revision than the one before is stored.</exception>
    [Update]
    ValueTask<bool> UpdateIfExistsAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>The definition with this id, or <see langword="null"/>.</summary>
    /// <param name="definitionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read, or breaks a rule.</exception>
    [Select]
    ValueTask<WorkflowDefinition?> GetAsync([Key, Required] string definitionId, CancellationToken cancellationToken = default);

    /// <summary>Finds definitions.</summary>
    /// <param name="workflowType"><see langword="null"/> matches every definition.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>The latest changed first, definitions of one instant by id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read, or breaks a rule.</exception>
    [Select, OrderBy($"{nameof(WorkflowDefinition.UpdatedAt)} DESC, {nameof(WorkflowDefinition.Id)}")]
    ValueTask<ImmutableArray<WorkflowDefinition>> ListAsync(
        WorkflowType? workflowType = null, CancellationToken cancellationToken = default);

    /// <summary>Removes the definition with this id. Durable when it returns.</summary>
    /// <param name="definitionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="QueryException">It was executed: the executions refer to it.</exception>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string definitionId, CancellationToken cancellationToken = default);
}

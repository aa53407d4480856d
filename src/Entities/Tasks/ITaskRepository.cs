using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>The company's tasks.</summary>
[Repository<AgentTask>(Events = "persistence.task")]
public interface ITaskRepository
{
    /// <summary>Adds the task, or gives every column of the stored one with its id the new value. Durable when it returns.</summary>
    /// <param name="task">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the task's properties is broken; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the write started; nothing was written.</exception>
    [Upsert]
    ValueTask SaveAsync(AgentTask task, CancellationToken cancellationToken = default);

    /// <summary>The task with this id, or <see langword="null"/>.</summary>
    /// <param name="taskId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read, or breaks a rule.</exception>
    [Select]
    ValueTask<AgentTask?> GetAsync([Key, Required] string taskId, CancellationToken cancellationToken = default);

    /// <summary>Finds tasks; every filter that is given must match.</summary>
    /// <param name="status"><see langword="null"/> matches every task.</param>
    /// <param name="assignedTo">Exact and case-sensitive; <see langword="null"/> matches every task, with an agent or without.</param>
    /// <param name="project">Exact and case-sensitive; <see langword="null"/> matches every task.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By id (in the order of its UTF-8 bytes); empty when nothing matches.</returns>
    /// <exception cref="QueryException">A stored row cannot be read, or breaks a rule.</exception>
    [Select, OrderBy(nameof(AgentTask.Id))]
    ValueTask<ImmutableArray<AgentTask>> ListAsync(
        TaskStatus? status = null,
        string? assignedTo = null,
        string? project = null,
        CancellationToken cancellationToken = default);

    /// <summary>Removes the task with this id. Durable when it returns.</summary>
    /// <param name="taskId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string taskId, CancellationToken cancellationToken = default);
}

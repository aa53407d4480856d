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

    /// <summary>Adds the task. Durable when it returns.</summary>
    /// <param name="task">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the task's properties is broken; nothing was written.</exception>
    /// <exception cref="DuplicateRecordException">There is a task with this id; it stays as it is.</exception>
    [Insert]
    ValueTask AddAsync(AgentTask task, CancellationToken cancellationToken = default);

    /// <summary>Finds tasks page by page; every filter that is given must match.</summary>
    /// <param name="page">Which page.</param>
    /// <param name="status"><see langword="null"/> matches every task.</param>
    /// <param name="assignedTo">Exact and case-sensitive; <see langword="null"/> matches every task, with an agent or without.</param>
    /// <param name="project">Exact and case-sensitive; <see langword="null"/> matches every task.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By id (in the order of its UTF-8 bytes).</returns>
    /// <exception cref="QueryException">The page is of another list, or a stored row cannot be read, or breaks a rule.</exception>
    [Select, OrderBy(nameof(AgentTask.Id))]
    ValueTask<Page<AgentTask>> BrowseAsync(
        PageRequest page,
        TaskStatus? status = null,
        string? assignedTo = null,
        string? project = null,
        CancellationToken cancellationToken = default);

    /// <summary>How many tasks stand where.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By the status's text; a status without tasks is left out.</returns>
    [Select, OrderBy(nameof(StatusCount.Status))]
    ValueTask<ImmutableArray<StatusCount>> CountByStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Moves a task on while it stands where it is expected. Durable when it returns.</summary>
    /// <param name="taskId">Exact and case-sensitive; not blank.</param>
    /// <param name="status">Where it will stand.</param>
    /// <param name="assignedTo">The agent who will have it.</param>
    /// <param name="from">Where it stands.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>The moved task; <see langword="null"/> when there is none with this id, or it stands elsewhere.</returns>
    /// <exception cref="QueryException">The moved task would break a rule; it stays as it is.</exception>
    [Update]
    ValueTask<AgentTask?> MoveAsync(
        [Key, Required] string taskId,
        [Set] TaskStatus status,
        [Set] string? assignedTo,
        [Expected(nameof(AgentTask.Status))] TaskStatus from,
        CancellationToken cancellationToken = default);

    /// <summary>Removes the task with this id. Durable when it returns.</summary>
    /// <param name="taskId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string taskId, CancellationToken cancellationToken = default);
}

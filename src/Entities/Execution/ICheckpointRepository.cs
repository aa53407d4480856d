using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>Where executions can go on from.</summary>
[Repository<Checkpoint>(Events = "persistence.checkpoint")]
public interface ICheckpointRepository
{
    /// <summary>Adds the checkpoint, or gives every column of the stored one with its id the new value. Durable when it returns.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(Checkpoint checkpoint, CancellationToken cancellationToken = default);

    /// <summary>The checkpoint of the highest turn, of several the newest; or <see langword="null"/>.</summary>
    /// <param name="executionId">Exact and case-sensitive; <see langword="null"/> matches every checkpoint of the task.</param>
    /// <param name="taskId">Exact and case-sensitive; <see langword="null"/> matches every checkpoint of the execution.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="ArgumentException">Neither is given.</exception>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select, AtLeastOneOf(nameof(executionId), nameof(taskId))]
    [OrderBy($"{nameof(Checkpoint.TurnNumber)} DESC, {nameof(Checkpoint.CreatedAt)} DESC")]
    ValueTask<Checkpoint?> GetLatestAsync(
        string? executionId = null, string? taskId = null, CancellationToken cancellationToken = default);

    /// <summary>Removes the checkpoints of an execution. Durable when it returns.</summary>
    /// <param name="executionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>How many there were.</returns>
    [Delete]
    ValueTask<int> DeleteByExecutionAsync([Required] string executionId, CancellationToken cancellationToken = default);
}

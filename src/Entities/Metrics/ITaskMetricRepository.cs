using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>How tasks came out: records are added and read, never changed or removed.</summary>
[Repository<TaskMetricRecord>(Events = "persistence.task_metric")]
public interface ITaskMetricRepository
{
    /// <summary>Adds the record. Durable when it returns.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">There is a record with this id; it stays as it is.</exception>
    [Insert]
    ValueTask SaveAsync(TaskMetricRecord record, CancellationToken cancellationToken = default);

    /// <summary>Finds records; every filter that is given must match.</summary>
    /// <param name="agentId">Exact and case-sensitive; <see langword="null"/> matches every record.</param>
    /// <param name="since">The earliest end, itself included; <see langword="null"/> sets none.</param>
    /// <param name="until">The latest end, itself included; <see langword="null"/> sets none.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, records of one instant by id descending.</returns>
    /// <exception cref="QueryException">
    /// <paramref name="until"/> is before <paramref name="since"/>, or a stored row cannot be read.
    /// </exception>
    [Select, OrderBy($"{nameof(TaskMetricRecord.CompletedAt)} DESC")]
    ValueTask<ImmutableArray<TaskMetricRecord>> QueryAsync(
        string? agentId = null,
        [AtLeast(nameof(TaskMetricRecord.CompletedAt))] DateTimeOffset? since = null,
        [AtMost(nameof(TaskMetricRecord.CompletedAt))] DateTimeOffset? until = null,
        CancellationToken cancellationToken = default);
}

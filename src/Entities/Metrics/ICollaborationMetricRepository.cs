using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>How agents work together: records are added and read, never changed or removed.</summary>
[Repository<CollaborationMetricRecord>(Events = "persistence.collab_metric")]
public interface ICollaborationMetricRepository
{
    /// <summary>Adds the record. Durable when it returns.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">There is a record with this id; it stays as it is.</exception>
    [Insert]
    ValueTask SaveAsync(CollaborationMetricRecord record, CancellationToken cancellationToken = default);

    /// <summary>Finds records; every filter that is given must match.</summary>
    /// <param name="agentId">Exact and case-sensitive; <see langword="null"/> matches every record.</param>
    /// <param name="since">The earliest time, itself included; <see langword="null"/> sets none.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, records of one instant by id descending.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy($"{nameof(CollaborationMetricRecord.RecordedAt)} DESC")]
    ValueTask<ImmutableArray<CollaborationMetricRecord>> QueryAsync(
        string? agentId = null,
        [AtLeast(nameof(CollaborationMetricRecord.RecordedAt))] DateTimeOffset? since = null,
        CancellationToken cancellationToken = default);
}

using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>Which executions live.</summary>
[Repository<Heartbeat>(Events = "persistence.heartbeat")]
public interface IHeartbeatRepository
{
    /// <summary>Adds the heartbeat, or gives that of the execution every new value. Durable when it returns.</summary>
    /// <param name="heartbeat">The heartbeat.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(Heartbeat heartbeat, CancellationToken cancellationToken = default);

    /// <summary>The execution's heartbeat, or <see langword="null"/>.</summary>
    /// <param name="executionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<Heartbeat?> GetAsync([Key, Required] string executionId, CancellationToken cancellationToken = default);

    /// <summary>The heartbeats given before a time.</summary>
    /// <param name="threshold">The time, itself excluded.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Oldest first, heartbeats of one instant by execution.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy(nameof(Heartbeat.LastHeartbeatAt))]
    ValueTask<ImmutableArray<Heartbeat>> GetStaleAsync(
        [Before(nameof(Heartbeat.LastHeartbeatAt))] DateTimeOffset threshold, CancellationToken cancellationToken = default);

    /// <summary>Removes the execution's heartbeat. Durable when it returns.</summary>
    /// <param name="executionId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string executionId, CancellationToken cancellationToken = default);
}

using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Who came, went and rose in the company: events are added and read, never changed or removed.</summary>
[Repository<AgentLifecycleEvent>(Events = "persistence.lifecycle_event")]
public interface ILifecycleEventRepository
{
    /// <summary>Adds the event. Durable when it returns.</summary>
    /// <param name="lifecycleEvent">The event.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">There is an event with this id; it stays as it is.</exception>
    [Insert]
    ValueTask SaveAsync(AgentLifecycleEvent lifecycleEvent, CancellationToken cancellationToken = default);

    /// <summary>Finds events; every filter that is given must match.</summary>
    /// <param name="agentId">Exact and case-sensitive; <see langword="null"/> matches every event.</param>
    /// <param name="eventType"><see langword="null"/> matches every event.</param>
    /// <param name="since">The earliest time, itself included; <see langword="null"/> sets none.</param>
    /// <param name="limit">The most events to return, 1 or more; <see langword="null"/> returns all.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, events of one instant by id descending.</returns>
    /// <exception cref="QueryException"><paramref name="limit"/> is below 1, or a stored row cannot be read.</exception>
    [Select, OrderBy($"{nameof(AgentLifecycleEvent.Timestamp)} DESC")]
    ValueTask<ImmutableArray<AgentLifecycleEvent>> ListAsync(
        string? agentId = null,
        LifecycleEventType? eventType = null,
        [AtLeast(nameof(AgentLifecycleEvent.Timestamp))] DateTimeOffset? since = null,
        [Limit] int? limit = null,
        CancellationToken cancellationToken = default);
}

using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What the company spends on language models: records are added and read, never changed or removed.</summary>
[Repository<CostRecord>(Events = "persistence.cost_record")]
public interface ICostRecordRepository
{
    /// <summary>Adds the record. Durable when it returns.</summary>
    /// <param name="record">Validated before the database is touched.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="ArgumentException">A rule across the record's properties is broken; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the write started; nothing was written.</exception>
    [Insert]
    ValueTask SaveAsync(CostRecord record, CancellationToken cancellationToken = default);

    /// <summary>Finds records; every filter that is given must match.</summary>
    /// <param name="agentId">Exact and case-sensitive; <see langword="null"/> matches every record.</param>
    /// <param name="taskId">Exact and case-sensitive; <see langword="null"/> matches every record.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>In the order in which they were saved; empty when nothing matches.</returns>
    /// <exception cref="QueryException">A stored row cannot be read, or breaks a rule.</exception>
    [Select, OrderBy("rowid")]
    ValueTask<ImmutableArray<CostRecord>> QueryAsync(
        string? agentId = null,
        string? taskId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Adds up <see cref="CostRecord.CostUsd"/>; every filter that is given must match.</summary>
    /// <param name="agentId">Exact and case-sensitive; <see langword="null"/> matches every record.</param>
    /// <param name="taskId">Exact and case-sensitive; <see langword="null"/> matches every record.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>US dollars; 0 when nothing matches.</returns>
    [Aggregate(Aggregates.Sum, nameof(CostRecord.CostUsd))]
    ValueTask<double> AggregateAsync(
        string? agentId = null,
        string? taskId = null,
        CancellationToken cancellationToken = default);

    /// <summary>What each agent has spent.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Who spent most first.</returns>
    [Select, OrderBy($"{nameof(AgentSpending.CostUsd)} DESC")]
    ValueTask<ImmutableArray<AgentSpending>> SpendingByAgentAsync(CancellationToken cancellationToken = default);
}

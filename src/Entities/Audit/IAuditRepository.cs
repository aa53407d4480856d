using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What the security check decided: entries are added and read. Nothing changes or removes one, the table refuses it.</summary>
[Repository<AuditEntry>(Events = "persistence.audit_entry")]
public interface IAuditRepository
{
    /// <summary>Adds the entry. Durable when it returns.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">There is an entry with this id; it stays as it is.</exception>
    [Insert]
    ValueTask SaveAsync(AuditEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Finds entries; every filter that is given must match.</summary>
    /// <param name="agentId">Exact and case-sensitive; <see langword="null"/> matches every entry.</param>
    /// <param name="actionType">Exact and case-sensitive; <see langword="null"/> matches every entry.</param>
    /// <param name="verdict"><see langword="null"/> matches every entry.</param>
    /// <param name="riskLevel"><see langword="null"/> matches every entry.</param>
    /// <param name="since">The earliest time, itself included; <see langword="null"/> sets none.</param>
    /// <param name="until">The latest time, itself included; <see langword="null"/> sets none.</param>
    /// <param name="limit">The most entries to return, 1 or more.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, entries of one instant by id descending.</returns>
    /// <exception cref="QueryException">
    /// <paramref name="limit"/> is below 1, <paramref name="until"/> is before <paramref name="since"/>, or a stored row cannot be read.
    /// </exception>
    [Select, OrderBy($"{nameof(AuditEntry.Timestamp)} DESC, {nameof(AuditEntry.Id)} DESC")]
    ValueTask<ImmutableArray<AuditEntry>> QueryAsync(
        string? agentId = null,
        string? actionType = null,
        AuditVerdict? verdict = null,
        ApprovalRiskLevel? riskLevel = null,
        [AtLeast(nameof(AuditEntry.Timestamp))] DateTimeOffset? since = null,
        [AtMost(nameof(AuditEntry.Timestamp))] DateTimeOffset? until = null,
        [Limit] int limit = 100,
        CancellationToken cancellationToken = default);
}

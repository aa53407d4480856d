using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>Executions that wait for an approval.</summary>
[Repository<ParkedContext>(Events = "persistence.parked_context")]
public interface IParkedContextRepository
{
    /// <summary>Adds the context, or gives every column of the stored one with its id the new value. Durable when it returns.</summary>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(ParkedContext context, CancellationToken cancellationToken = default);

    /// <summary>The context with this id, or <see langword="null"/>.</summary>
    /// <param name="parkedId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<ParkedContext?> GetAsync([Key, Required] string parkedId, CancellationToken cancellationToken = default);

    /// <summary>The context that waits for this approval, of several the newest; or <see langword="null"/>.</summary>
    /// <param name="approvalId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select, OrderBy($"{nameof(ParkedContext.ParkedAt)} DESC")]
    ValueTask<ParkedContext?> GetByApprovalAsync([Required] string approvalId, CancellationToken cancellationToken = default);

    /// <summary>The contexts of an agent.</summary>
    /// <param name="agentId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, contexts of one instant by id descending.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy($"{nameof(ParkedContext.ParkedAt)} DESC")]
    ValueTask<ImmutableArray<ParkedContext>> GetByAgentAsync([Required] string agentId, CancellationToken cancellationToken = default);

    /// <summary>Removes the context with this id. Durable when it returns.</summary>
    /// <param name="parkedId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string parkedId, CancellationToken cancellationToken = default);
}

using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>What programs sign in with.</summary>
[Repository<ApiKey>(Events = "persistence.api_key")]
public interface IApiKeyRepository
{
    /// <summary>
    /// Adds the key, or gives every column of the stored one with this id, but when it was made, the new value. Durable when it returns.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">The hash is another key's.</exception>
    /// <exception cref="QueryException">There is no such user.</exception>
    [Upsert]
    ValueTask SaveAsync(ApiKey key, CancellationToken cancellationToken = default);

    /// <summary>The key with this id, or <see langword="null"/>.</summary>
    /// <param name="keyId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<ApiKey?> GetAsync([Key, Required] string keyId, CancellationToken cancellationToken = default);

    /// <summary>The key with this hash, or <see langword="null"/>.</summary>
    /// <param name="keyHash">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<ApiKey?> GetByHashAsync([Required] string keyHash, CancellationToken cancellationToken = default);

    /// <summary>A user's keys.</summary>
    /// <param name="userId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>In the order in which they were made, keys of one instant by id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy(nameof(ApiKey.CreatedAt))]
    ValueTask<ImmutableArray<ApiKey>> ListByUserAsync([Required] string userId, CancellationToken cancellationToken = default);

    /// <summary>Removes the key with this id. Durable when it returns.</summary>
    /// <param name="keyId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string keyId, CancellationToken cancellationToken = default);
}

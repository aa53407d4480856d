using System.Collections.Immutable;

namespace Synthorg.Gen;

/// <summary>The ready-made repository of one table, for an entity that needs no methods of its own.</summary>
/// <typeparam name="T">
/// The entity. A class: a missing row is <see langword="null"/>. An entity that is a struct declares an interface of its own.
/// </typeparam>
/// <typeparam name="TKey">The key property's type, or a tuple of the key properties in key order.</typeparam>
public interface IRepository<T, TKey>
    where T : class
    where TKey : notnull
{
    /// <summary>Reads one row.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellationToken">Ends the wait, and the read itself.</param>
    /// <returns><see langword="null"/> when there is none.</returns>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    [Select]
    ValueTask<T?> GetAsync([Key] TKey key, CancellationToken cancellationToken = default);

    /// <summary>Reads every row into memory.</summary>
    /// <param name="cancellationToken">Ends the wait, and the read itself.</param>
    /// <returns>By key, ascending; empty when there are none.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    [Select]
    ValueTask<ImmutableArray<T>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads row after row, in the state that the first one was read in.</summary>
    /// <param name="cancellationToken">Ends the wait, and the read itself.</param>
    /// <returns>By key, ascending. It holds a read session from its first row until it is disposed.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    [Select]
    IAsyncEnumerable<T> StreamAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells whether a row exists.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellationToken">Ends the wait, and the read itself.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    [Exists]
    ValueTask<bool> ExistsAsync([Key] TKey key, CancellationToken cancellationToken = default);

    /// <summary>Counts the rows.</summary>
    /// <param name="cancellationToken">Ends the wait, and the read itself.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    [Count]
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds a row.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>The row as it is stored, a generated key included.</returns>
    /// <exception cref="DuplicateRecordException">The key, or a unique value, exists already.</exception>
    /// <exception cref="RecordNotFoundException">A trigger passed over the row, or removed it.</exception>
    /// <exception cref="ArgumentException">A rule of the entity is broken, or a value has no stored form.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the write started: nothing was written.</exception>
    [Insert]
    ValueTask<T> InsertAsync(T entity, CancellationToken cancellationToken = default);

    /// <summary>Adds a row, or updates every other column of the row with its key.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>The row as it is stored, a generated key included.</returns>
    /// <exception cref="DuplicateRecordException">A unique value belongs to another row.</exception>
    /// <exception cref="VersionConflictException">The row has another version.</exception>
    /// <exception cref="RecordNotFoundException">A trigger passed over the row, or removed it.</exception>
    /// <exception cref="ArgumentException">A rule of the entity is broken, or a value has no stored form.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the write started: nothing was written.</exception>
    [Upsert]
    ValueTask<T> UpsertAsync(T entity, CancellationToken cancellationToken = default);

    /// <summary>Updates every other column of the row with the entity's key.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns><see langword="false"/> when there is no such row.</returns>
    /// <exception cref="DuplicateRecordException">A unique value belongs to another row.</exception>
    /// <exception cref="VersionConflictException">The row has another version.</exception>
    /// <exception cref="ArgumentException">A rule of the entity is broken, or a value has no stored form.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the write started: nothing was written.</exception>
    [Update]
    ValueTask<bool> UpdateAsync(T entity, CancellationToken cancellationToken = default);

    /// <summary>Deletes one row.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns><see langword="false"/> when there is no such row.</returns>
    /// <exception cref="OperationCanceledException">Cancelled before the write started: nothing was deleted.</exception>
    [Delete]
    ValueTask<bool> DeleteAsync([Key] TKey key, CancellationToken cancellationToken = default);
}

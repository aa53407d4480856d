using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>What was said in the company: messages are added and read, never changed or removed.</summary>
[Repository<Message>(Events = "persistence.message")]
public interface IMessageRepository
{
    /// <summary>Adds the message. Durable when it returns.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">There is a message with this id; it stays as it is.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the write started; nothing was written.</exception>
    [Insert]
    ValueTask SaveAsync(Message message, CancellationToken cancellationToken = default);

    /// <summary>What was said in a channel.</summary>
    /// <param name="channel">Exact and case-sensitive; not blank.</param>
    /// <param name="limit">The most messages to return, 1 or more; <see langword="null"/> returns all.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, messages of one instant by id descending; empty when nothing was said.</returns>
    /// <exception cref="QueryException">
    /// <paramref name="limit"/> is below 1 (refused before the database is touched), or a stored row cannot be read.
    /// </exception>
    [Select, OrderBy($"{nameof(Message.Timestamp)} DESC, {nameof(Message.Id)} DESC")]
    ValueTask<ImmutableArray<Message>> GetHistoryAsync(
        [Required] string channel,
        [Limit] int? limit = null,
        CancellationToken cancellationToken = default);

    /// <summary>What was said last, in any channel.</summary>
    /// <param name="limit">The most messages to return, 1 or more.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>Newest first, messages of one instant by id descending.</returns>
    /// <exception cref="QueryException">
    /// <paramref name="limit"/> is below 1 (refused before the database is touched), or a stored row cannot be read.
    /// </exception>
    [Select, OrderBy($"{nameof(Message.Timestamp)} DESC, {nameof(Message.Id)} DESC")]
    ValueTask<ImmutableArray<Message>> GetNewestAsync([Limit] int limit, CancellationToken cancellationToken = default);
}

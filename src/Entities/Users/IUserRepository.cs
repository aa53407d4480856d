using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>Who signs in. There is one chief executive at most.</summary>
[Repository<User>(Events = "persistence.user")]
public interface IUserRepository
{
    /// <summary>
    /// Adds the user, or gives every column of the stored one with this id, but when it was added, the new value. Durable when it returns.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <exception cref="DuplicateRecordException">The username, or the place of the chief executive, is another user's.</exception>
    [Upsert]
    ValueTask SaveAsync(User user, CancellationToken cancellationToken = default);

    /// <summary>The user with this id, or <see langword="null"/>.</summary>
    /// <param name="userId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<User?> GetAsync([Key, Required] string userId, CancellationToken cancellationToken = default);

    /// <summary>The user with this username, or <see langword="null"/>.</summary>
    /// <param name="username">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<User?> GetByUsernameAsync([Required] string username, CancellationToken cancellationToken = default);

    /// <summary>All users but the system itself.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>In the order in which they were added, users of one instant by id.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, NotEqual(nameof(User.Role), HumanRole.System), OrderBy(nameof(User.CreatedAt))]
    ValueTask<ImmutableArray<User>> ListUsersAsync(CancellationToken cancellationToken = default);

    /// <summary>How many users there are besides the system itself.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    [Count, NotEqual(nameof(User.Role), HumanRole.System)]
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>How many users have this role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    [Count]
    ValueTask<long> CountByRoleAsync(HumanRole role, CancellationToken cancellationToken = default);

    /// <summary>Removes the user with this id, and the user's keys. Durable when it returns.</summary>
    /// <param name="userId">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Key, Required] string userId, CancellationToken cancellationToken = default);
}

using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>Personalities made by users.</summary>
[Repository<PersonalityPreset>(Events = "persistence.custom_preset")]
public interface IPersonalityPresetRepository
{
    /// <summary>
    /// Adds the preset, or gives every column of the stored one with this name, but when it was added, the new value. Durable when it
    /// returns.
    /// </summary>
    /// <param name="preset">The preset.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(PersonalityPreset preset, CancellationToken cancellationToken = default);

    /// <summary>The preset with this name, or <see langword="null"/>.</summary>
    /// <param name="name">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <exception cref="QueryException">The stored row cannot be read.</exception>
    [Select]
    ValueTask<PersonalityPreset?> GetAsync([Required] string name, CancellationToken cancellationToken = default);

    /// <summary>All presets.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By name.</returns>
    /// <exception cref="QueryException">A stored row cannot be read.</exception>
    [Select, OrderBy(nameof(PersonalityPreset.Name))]
    ValueTask<ImmutableArray<PersonalityPreset>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>How many presets there are.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    [Count]
    ValueTask<long> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes the preset with this name. Durable when it returns.</summary>
    /// <param name="name">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync([Required] string name, CancellationToken cancellationToken = default);
}

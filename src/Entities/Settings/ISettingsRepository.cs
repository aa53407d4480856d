using System.Collections.Immutable;
using Synthorg.Gen;
using RequiredAttribute = System.ComponentModel.DataAnnotations.RequiredAttribute;

namespace Synthorg.Entities;

/// <summary>The company's settings, by namespace and key.</summary>
[Repository<Setting>(Events = "persistence.setting")]
public interface ISettingsRepository
{
    /// <summary>A setting's value and when it was set, or <see langword="null"/>.</summary>
    /// <param name="ns">Exact and case-sensitive; not blank.</param>
    /// <param name="key">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    [Select]
    ValueTask<(string Value, string UpdatedAt)?> GetAsync(
        [Is(nameof(Setting.Namespace)), Required] string ns, [Required] string key, CancellationToken cancellationToken = default);

    /// <summary>The settings of a namespace.</summary>
    /// <param name="ns">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By key.</returns>
    [Select, OrderBy(nameof(Setting.Key))]
    ValueTask<ImmutableArray<Setting>> GetNamespaceAsync(
        [Is(nameof(Setting.Namespace)), Required] string ns, CancellationToken cancellationToken = default);

    /// <summary>All settings.</summary>
    /// <param name="cancellationToken">Honoured while the read waits and while it runs.</param>
    /// <returns>By namespace, then by key.</returns>
    [Select, OrderBy($"{nameof(Setting.Namespace)}, {nameof(Setting.Key)}")]
    ValueTask<ImmutableArray<Setting>> GetAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Sets a setting, where nobody else was faster. Durable when it returns.</summary>
    /// <param name="ns">What it belongs to; not blank.</param>
    /// <param name="key">Its name within the namespace; not blank.</param>
    /// <param name="value">Its value; may be empty.</param>
    /// <param name="updatedAt">Now, as ISO 8601 text; kept as given.</param>
    /// <param name="expectedUpdatedAt">
    /// What was read as the time of the last change: the setting changes only while that is stored. The empty string adds the setting only
    /// where there is none; <see langword="null"/> sets it whatever is stored.
    /// </param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether it was set.</returns>
    /// <exception cref="ArgumentException">The namespace or key is blank, or the time is no ISO 8601 text; nothing was written.</exception>
    async ValueTask<bool> SetAsync(
        string ns,
        string key,
        string value,
        string updatedAt,
        string? expectedUpdatedAt = null,
        CancellationToken cancellationToken = default)
    {
        Setting setting = new() { Namespace = ns, Key = key, Value = value, UpdatedAt = updatedAt };
        switch (expectedUpdatedAt)
        {
            case null:
                await SaveAsync(setting, cancellationToken).ConfigureAwait(false);
                return true;
            case "":
                return await AddIfAbsentAsync(setting, cancellationToken).ConfigureAwait(false);
            default:
                return await ReplaceAsync(ns, key, value, updatedAt, expectedUpdatedAt, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sets several settings, all or none. Durable when it returns.</summary>
    /// <param name="items">The settings.</param>
    /// <param name="expected">
    /// For some of them what <see cref="SetAsync"/> takes as its expectation; <see langword="null"/> expects nothing of any.
    /// </param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether they were set; <see langword="true"/> for no settings at all.</returns>
    ValueTask<bool> SetManyAsync(
        IReadOnlyCollection<Setting> items,
        IReadOnlyDictionary<(string Namespace, string Key), string>? expected = null,
        CancellationToken cancellationToken = default);

    /// <summary>Adds the setting, or gives the stored one the new value. Durable when it returns.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    [Upsert]
    ValueTask SaveAsync(Setting setting, CancellationToken cancellationToken = default);

    /// <summary>Adds the setting unless there is one of its name. Durable when it returns.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether it was added.</returns>
    [Insert, IfAbsent]
    ValueTask<bool> AddIfAbsentAsync(Setting setting, CancellationToken cancellationToken = default);

    /// <summary>Changes a setting while the time of its last change is the expected one. Durable when it returns.</summary>
    /// <param name="ns">Exact and case-sensitive; not blank.</param>
    /// <param name="key">Exact and case-sensitive; not blank.</param>
    /// <param name="value">The new value; may be empty.</param>
    /// <param name="updatedAt">Now, as ISO 8601 text; kept as given.</param>
    /// <param name="expectedUpdatedAt">What was read as the time of the last change.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether it was changed.</returns>
    /// <exception cref="ArgumentException">The namespace or key is blank, or the time is no ISO 8601 text; nothing was written.</exception>
    ValueTask<bool> ReplaceAsync(
        string ns,
        string key,
        string value,
        string updatedAt,
        string expectedUpdatedAt,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a setting. Durable when it returns.</summary>
    /// <param name="ns">Exact and case-sensitive; not blank.</param>
    /// <param name="key">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>Whether there was one.</returns>
    [Delete]
    ValueTask<bool> DeleteAsync(
        [Is(nameof(Setting.Namespace)), Required] string ns, [Required] string key, CancellationToken cancellationToken = default);

    /// <summary>Removes the settings of a namespace. Durable when it returns.</summary>
    /// <param name="ns">Exact and case-sensitive; not blank.</param>
    /// <param name="cancellationToken">Honoured until the write starts; a started one runs to its end.</param>
    /// <returns>How many there were.</returns>
    [Delete]
    ValueTask<int> DeleteNamespaceAsync(
        [Is(nameof(Setting.Namespace)), Required] string ns, CancellationToken cancellationToken = default);
}

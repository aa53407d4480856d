using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

internal sealed partial class SqliteSettingsRepository
{
    public ValueTask<bool> ReplaceAsync(
        string ns, string key, string value, string updatedAt, string expectedUpdatedAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(expectedUpdatedAt);
        Setting setting = new() { Namespace = ns, Key = key, Value = value, UpdatedAt = updatedAt };
        return new SqliteSettingChanges(_scope).ReplaceAsync(
            setting.Namespace, setting.Key, setting.Value, setting.UpdatedAt, expectedUpdatedAt, cancellationToken);
    }

    public ValueTask<bool> SetManyAsync(
        IReadOnlyCollection<Setting> items,
        IReadOnlyDictionary<(string Namespace, string Key), string>? expected = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ImmutableArray<Setting> settings = Ensure.NoNulls<Setting>([.. items], nameof(items)); // As they are now: the work begins later.
        Dictionary<(string Namespace, string Key), string> expectations = new(expected ?? new Dictionary<(string, string), string>());
        return settings.Length == 0
            ? new(true)
            : _scope.TryWriteAsync(transaction => SetAllAsync(transaction, settings, expectations, cancellationToken), cancellationToken);
    }

    /// <returns><see langword="false"/>, which undoes all, at the first one that is not as expected.</returns>
    private static async ValueTask<bool> SetAllAsync(
        WriteTransaction transaction,
        ImmutableArray<Setting> settings,
        Dictionary<(string Namespace, string Key), string> expected,
        CancellationToken cancellationToken)
    {
        ISettingsRepository repository = new SqliteSettingsRepository(transaction);
        foreach (Setting setting in settings)
        {
            string? expectation = expected.GetValueOrDefault((setting.Namespace, setting.Key));
            bool isSet = await repository.SetAsync(
                setting.Namespace, setting.Key, setting.Value, setting.UpdatedAt, expectation, cancellationToken).ConfigureAwait(false);
            if (!isSet)
            {
                return false;
            }
        }

        return true;
    }
}

namespace Synthorg.Entities;

internal sealed partial class SqliteSettingsRepository
{
    public ValueTask<bool> SetManyAsync(
        IReadOnlyCollection<Setting> items,
        IReadOnlyDictionary<(string Namespace, string Key), string>? expected,
        CancellationToken cancellationToken) => throw new NotSupportedException();
}

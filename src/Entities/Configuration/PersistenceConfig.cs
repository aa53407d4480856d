using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Synthorg.Entities;

/// <summary>Which backend keeps the operational store, and how.</summary>
public sealed record PersistenceConfig
{
    /// <summary>The backend's name, one of those that <see cref="PersistenceBackendFactory"/> knows.</summary>
    public string Backend { get; init => field = CheckedBackend(value); } = PersistenceBackendFactory.Sqlite;

    /// <summary>For the backend <c>sqlite</c>.</summary>
    public SqliteConfig Sqlite { get; init => field = Ensure.NotNull(value); } = new();

    /// <summary>Reads what a configuration says; what it does not say has its default. Nothing is found by reflection.</summary>
    /// <param name="configuration">The section with the keys Backend, Sqlite:Path, Sqlite:WalMode and Sqlite:JournalSizeLimit.</param>
    /// <exception cref="ArgumentException">A value breaks its rule; the message names the key.</exception>
    public static PersistenceConfig FromConfiguration(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        PersistenceConfig byDefault = new();
        return new()
        {
            Backend = configuration["Backend"] ?? byDefault.Backend,
            Sqlite = new()
            {
                Path = configuration["Sqlite:Path"] ?? byDefault.Sqlite.Path,
                WalMode = Boolean(configuration, "Sqlite:WalMode") ?? byDefault.Sqlite.WalMode,
                JournalSizeLimit = Integer(configuration, "Sqlite:JournalSizeLimit") ?? byDefault.Sqlite.JournalSizeLimit,
            },
        };
    }

    private static bool? Boolean(IConfiguration configuration, string key) => configuration[key] switch
    {
        null => null,
        { } text when bool.TryParse(text, out bool value) => value,
        _ => throw new ArgumentException($"{key} must be true or false.", nameof(configuration)),
    };

    private static long? Integer(IConfiguration configuration, string key) => configuration[key] switch
    {
        null => null,
        { } text when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long value) => value,
        _ => throw new ArgumentException($"{key} must be a whole number.", nameof(configuration)),
    };

    private static string CheckedBackend(string? name)
    {
        Ensure.That(
            name is not null && PersistenceBackendFactory.Names.Contains(name),
            $"must be one of: {string.Join(", ", PersistenceBackendFactory.Names)}",
            nameof(Backend));
        return name;
    }
}

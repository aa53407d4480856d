using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Synthorg.Entities.Tests.Backend;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Configuration;

/// <summary>What can be configured, what it is unless configured, and what is refused.</summary>
public sealed class PersistenceConfigTests
{
    [Fact]
    public void Unless_configured_it_is_a_file_in_the_working_folder()
    {
        PersistenceConfig config = new();

        Assert.Equal(("sqlite", "synthorg.db", true, 67_108_864L),
            (config.Backend, config.Sqlite.Path, config.Sqlite.WalMode, config.Sqlite.JournalSizeLimit));
        Assert.False(config.Sqlite.IsInMemory);
        Assert.Equal(config, From([]));
    }

    [Fact]
    public void Every_key_is_read()
    {
        PersistenceConfig config = From(
            [("Backend", "sqlite"), ("Sqlite:Path", "/data/org.db"), ("Sqlite:WalMode", "False"), ("Sqlite:JournalSizeLimit", "0")]);

        Assert.Equal(
            new() { Sqlite = new() { Path = "/data/org.db", WalMode = false, JournalSizeLimit = 0 } },
            config);
        Assert.NotEqual(new PersistenceConfig(), config);
    }

    [Theory]
    [InlineData("Sqlite:WalMode", "yes")]
    [InlineData("Sqlite:WalMode", "")]
    [InlineData("Sqlite:JournalSizeLimit", "64 MiB")]
    [InlineData("Sqlite:JournalSizeLimit", "1.5")]
    [InlineData("Sqlite:JournalSizeLimit", "-1")]
    [InlineData("Sqlite:JournalSizeLimit", "9223372036854775808")]
    [InlineData("Sqlite:Path", "")]
    [InlineData("Sqlite:Path", "../org.db")]
    [InlineData("Backend", "postgres")]
    public void A_wrong_value_is_refused_by_the_name_of_its_key(string key, string value)
    {
        ArgumentException refusal = Assert.ThrowsAny<ArgumentException>(() => From([(key, value)]));

        Assert.Contains(key.Split(':')[^1], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_says_something_and_climbs_nowhere()
    {
        Refused.WhenBlank("Path", static path => new SqliteConfig { Path = path });
        Assert.All(
            (string[])["..", "../org.db", "a/../org.db", "a\\..\\org.db", "a/..", "/data/../etc/org.db", "..\\org.db"],
            static path => Refused.WhenSet("Path", () => new SqliteConfig { Path = path }));
        Assert.All(
            (string[])["org.db", "/data/org.db", "C:\\data\\org.db", "a..b/org.db", "...", "./org.db", ":memory:"],
            static path => Assert.Equal(path, new SqliteConfig { Path = path }.Path));
        Assert.True(new SqliteConfig { Path = ":memory:" }.IsInMemory);
    }

    [Fact]
    public void A_limit_is_zero_or_more_and_may_be_large()
    {
        Refused.WhenNegative("JournalSizeLimit", static limit => new SqliteConfig { JournalSizeLimit = limit });
        Assert.Equal(long.MaxValue, new SqliteConfig { JournalSizeLimit = long.MaxValue }.JournalSizeLimit);
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("SQLite")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_backend_is_refused_and_the_known_ones_are_named(string? name)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>("Backend", () => new PersistenceConfig { Backend = name! });

        Assert.All(PersistenceBackendFactory.Names, known => Assert.Contains(known, refusal.Message, StringComparison.Ordinal));
        Assert.Equal(["sqlite"], PersistenceBackendFactory.Names);
    }

    [Fact]
    public void Sections_are_not_null()
    {
        Assert.Throws<ArgumentException>("Sqlite", static () => new PersistenceConfig { Sqlite = null! });
        Assert.Throws<ArgumentNullException>(static () => PersistenceConfig.FromConfiguration(null!));
        Assert.Throws<ArgumentNullException>(static () => PersistenceBackendFactory.Create(null!));
    }

    [Fact]
    public async Task Each_backend_that_is_made_is_new_and_not_connected()
    {
        await using IPersistenceBackend one = PersistenceBackendFactory.Create(new()), other = PersistenceBackendFactory.Create(new());

        Assert.NotSame(one, other);
        Assert.False(one.IsConnected || other.IsConnected);
    }

    [Fact]
    public void A_name_that_got_past_the_configuration_is_no_connection()
    {
        using LogList log = new();
        PersistenceConfig config = new();
        BackendOf(config) = "postgres";

        PersistenceConnectionException refusal =
            Assert.Throws<PersistenceConnectionException>(() => PersistenceBackendFactory.Create(config, log));

        Assert.Contains("sqlite", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([("persistence.backend.unknown", LogLevel.Error)], log.Named("persistence."));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Backend>k__BackingField")]
    private static extern ref string BackendOf(PersistenceConfig config);

    private static PersistenceConfig From((string Key, string Value)[] values) => PersistenceConfig.FromConfiguration(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build());
}

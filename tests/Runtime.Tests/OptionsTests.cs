namespace Synthorg.Gen.Runtime.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Values_out_of_range_are_refused_where_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { Readers = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { Durability = (Durability)7 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { BusyTimeout = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { DrainTimeout = TimeSpan.FromDays(2) });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { JournalSizeLimit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { PageCacheSize = (64 * 1024) - 1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SqliteDatabaseOptions { PageCacheSize = (1L << 40) + 1 });
        Assert.Throws<ArgumentNullException>(static () => new SqliteDatabaseOptions { TimeProvider = null! });
    }

    [Fact]
    public void The_defaults_are_safe()
    {
        SqliteDatabaseOptions options = new();
        Assert.Equal(Durability.Full, options.Durability);
        Assert.Equal(Environment.ProcessorCount, options.Readers);
        Assert.Equal(TimeSpan.FromSeconds(5), options.BusyTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), options.DrainTimeout);
        Assert.Equal(64 * 1024 * 1024, options.JournalSizeLimit);
        Assert.Equal(16 * 1024 * 1024, options.PageCacheSize);
        Assert.True(options is { CreateIfMissing: true, UseWal: true, CommitOnCallersThread: true });
    }
}

namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>One artifact is no larger than it may be, and neither are all together.</summary>
public sealed class ContentLimitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Limits_are_positive_and_the_total_holds_one()
    {
        Assert.ThrowsAny<ArgumentException>(static () => new FileSystemArtifactStorage("data", 0, 1));
        Assert.ThrowsAny<ArgumentException>(static () => new FileSystemArtifactStorage("data", -1));
        Assert.ThrowsAny<ArgumentException>(static () => new FileSystemArtifactStorage("data", 2, 1));
        Assert.ThrowsAny<ArgumentException>(static () => new FileSystemArtifactStorage(" "));
        Assert.ThrowsAny<ArgumentException>(static () => new FileSystemArtifactStorage(null!));
        Assert.Equal("filesystem", new FileSystemArtifactStorage("data", 1, 1).BackendName);
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_and_the_old_one_stays()
    {
        using Contents contents = new(maxArtifactBytes: 5, maxTotalBytes: 100);
        Assert.Equal(5, await contents.StoreAsync("a1", "12345"));

        await Assert.ThrowsAsync<ArtifactTooLargeException>(() => contents.StoreAsync("a1", "123456"));

        Assert.Equal("12345", await contents.RetrieveAsync("a1"));
        Assert.Equal(["a1"], contents.Names);
    }

    [Fact]
    public async Task A_stream_that_never_ends_is_given_up_on()
    {
        using Contents contents = new(maxArtifactBytes: 1_000_000, maxTotalBytes: 1_000_000);
        using ContentStream endless = new(long.MaxValue, static (_, _) => default);

        await Assert.ThrowsAsync<ArtifactTooLargeException>(async () => await contents.Storage.StoreAsync("a1", endless, Stop));

        Assert.Empty(contents.Names);
    }

    [Fact]
    public async Task Fifty_megabytes_may_be_stored_unless_configured()
    {
        using Contents contents = new();
        using ContentStream most = new(50L * 1024 * 1024, static (_, _) => default);
        using ContentStream more = new((50L * 1024 * 1024) + 1, static (_, _) => default);

        Assert.Equal(50L * 1024 * 1024, await contents.Storage.StoreAsync("a1", most, Stop));
        await Assert.ThrowsAsync<ArtifactTooLargeException>(async () => await contents.Storage.StoreAsync("a2", more, Stop));
    }

    [Fact]
    public async Task Where_the_total_would_be_too_large_the_new_one_is_refused()
    {
        using Contents contents = new(maxArtifactBytes: 10, maxTotalBytes: 10);
        await contents.StoreAsync("a1", "123456");
        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("a2", "12345"));
        Assert.Equal(["a1"], contents.Names);

        // In place of another only the difference counts.
        await contents.StoreAsync("a1", "1234567890");
        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("a2", "1"));
        await contents.StoreAsync("a1", "12345");
        await contents.StoreAsync("a2", "12345");
        Assert.Equal(10, await contents.Storage.GetTotalSizeAsync(Stop));

        await contents.Storage.DeleteAsync("a1", Stop);
        await contents.StoreAsync("a3", "12345");
    }

    [Fact]
    public async Task Many_at_once_cannot_pass_the_total_together()
    {
        using Contents contents = new(maxArtifactBytes: 1_000, maxTotalBytes: 10_500);
        using Barrier together = new(16);

        bool[] stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Factory.StartNew(
            async () =>
            {
                together.SignalAndWait(Stop);
                try
                {
                    return await contents.StoreAsync($"a{i}", new string('x', 1_000)) == 1_000;
                }
                catch (ArtifactStorageFullException)
                {
                    return false;
                }
            },
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        Assert.Equal(10, stored.Count(static isStored => isStored));
        Assert.Equal(10_000, await contents.Storage.GetTotalSizeAsync(Stop));
        Assert.Equal(10, contents.Names.Length);
    }

    [Fact]
    public async Task Many_at_once_of_one_name_leave_one_of_them_whole()
    {
        using Contents contents = new(maxArtifactBytes: 1_000, maxTotalBytes: 1_000);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(
            i => Task.Run(() => contents.StoreAsync("a1", new string((char)('a' + i), 1_000)))));

        string kept = await contents.RetrieveAsync("a1");
        Assert.Equal(1_000, kept.Length);
        Assert.Single(kept.Distinct());
        Assert.Equal(["a1"], contents.Names);
    }
}

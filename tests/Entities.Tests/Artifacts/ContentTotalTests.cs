using Microsoft.Extensions.Logging;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>The size of all content is counted once, and right whatever happens.</summary>
public sealed class ContentTotalTests
{
    private const int Limit = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_before_counts()
    {
        using Contents contents = new(maxArtifactBytes: 10, maxTotalBytes: 10);
        Directory.CreateDirectory(contents.Folder);
        await File.WriteAllTextAsync(contents.FileOf("old"), "12345", Stop);

        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("a1", "123456"));
        await contents.StoreAsync("a1", "12345");
    }

    [Fact]
    public async Task What_others_change_counts_from_the_next_count_on()
    {
        using Contents contents = new(maxArtifactBytes: 10, maxTotalBytes: 10);
        await contents.StoreAsync("a1", "123");
        await File.WriteAllTextAsync(contents.FileOf("alien"), "1234", Stop);

        await contents.StoreAsync("a2", "123456");
        Assert.Equal(13, await contents.Storage.GetTotalSizeAsync(Stop));
        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("a3", "1"));

        File.Delete(contents.FileOf("alien"));
        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("a3", "1"));
        Assert.Equal(9, await contents.Storage.GetTotalSizeAsync(Stop));
        await contents.StoreAsync("a3", "1");
    }

    [Fact]
    public async Task After_what_failed_it_is_right()
    {
        using Contents contents = new(Limit, Limit);
        await contents.StoreAsync("a1", "12345");
        Directory.CreateDirectory(contents.FileOf("folder"));
        using ContentStream broken = new(10, static (given, _) => given == 0 ? default : throw new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(async () => await contents.Storage.StoreAsync("a2", broken, Stop));
        await Assert.ThrowsAsync<ArtifactTooLargeException>(() => contents.StoreAsync("a1", new string('x', Limit + 1)));
        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("a2", new string('x', Limit)));
        await Assert.ThrowsAsync<PersistenceException>(() => contents.StoreAsync("folder", "123"));
        Assert.False(await contents.Storage.DeleteAsync("a2", Stop));
        Assert.False(await contents.Storage.DeleteAsync("folder", Stop));

        await IsRightAsync(contents);
    }

    [Fact]
    public async Task After_much_at_once_it_is_right()
    {
        using Contents contents = new(Limit, Limit);
        await contents.StoreAsync("kept", "1");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(
            async () =>
            {
                Random random = new(worker);
                for (int i = 0; i < 50; i++)
                {
                    await ChangeAsync(contents, $"a{random.Next(8)}", random.Next(20));
                }
            },
            Stop)));

        await IsRightAsync(contents);
    }

    [Fact]
    public async Task What_may_not_be_durable_is_there_and_counts()
    {
        bool fails = false;
        using Contents contents = new(Limit, Limit, _ => ThrowWhen(fails));
        await contents.StoreAsync("a1", "old");
        fails = true;

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => contents.StoreAsync("a1", "newer"));
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => contents.StoreAsync("a2", "12"));

        fails = false;
        Assert.Equal("newer", await contents.RetrieveAsync("a1"));
        Assert.Equal(["a1", "a2"], contents.Names);
        Assert.Equal(["store_failed", "store_failed"], Errors(contents));
        await IsRightAsync(contents);
    }

    [Fact]
    public async Task What_may_not_be_gone_for_ever_is_gone_and_does_not_count()
    {
        bool fails = false;
        using Contents contents = new(Limit, Limit, _ => ThrowWhen(fails));
        await contents.StoreAsync("a1", "old");
        await contents.StoreAsync("a2", "12");
        fails = true;

        await Assert.ThrowsAsync<OutcomeUnknownException>(async () => await contents.Storage.DeleteAsync("a1", Stop));

        fails = false;
        Assert.Equal(["a2"], contents.Names);
        Assert.Equal(["delete_failed"], Errors(contents));
        await IsRightAsync(contents);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_durable_is_flushed_before_anything_is_in_it()
    {
        bool fails = true;
        List<string> flushed = [];
        using Contents contents = new(flush: folder =>
        {
            flushed.Add(folder);
            ThrowWhen(fails);
        });

        PersistenceException failure = await Assert.ThrowsAsync<PersistenceException>(() => contents.StoreAsync("a1", "x"));
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Empty(contents.Names);

        fails = false;
        await contents.StoreAsync("a1", "x");
        await contents.StoreAsync("a2", "x");
        Assert.Equal([contents.Root, contents.Root, contents.Folder, contents.Folder], flushed);
    }

    private static IEnumerable<string> Errors(Contents contents) => contents.Log.Entries
        .Where(static entry => entry.Level == LogLevel.Error)
        .Select(static entry => entry.Event["persistence.artifact_content.".Length..]);

    private static void ThrowWhen(bool fails)
    {
        if (fails)
        {
            throw new IOException("The disk is gone.");
        }
    }

    private static async Task ChangeAsync(Contents contents, string id, int length)
    {
        try
        {
            if (length == 0)
            {
                await contents.Storage.DeleteAsync(id, Stop);
            }
            else
            {
                await contents.StoreAsync(id, new string('x', length));
            }
        }
        catch (ArtifactStorageFullException)
        {
            // The others were faster.
        }
    }

    /// <summary>What is left of the limit can be stored to the byte, and no more.</summary>
    private static async Task IsRightAsync(Contents contents)
    {
        int left = Limit - (int)new DirectoryInfo(contents.Folder).EnumerateFiles().Sum(static file => file.Length);
        await Assert.ThrowsAsync<ArtifactStorageFullException>(() => contents.StoreAsync("more", new string('x', left + 1)));
        await contents.StoreAsync("more", new string('x', left));
        Assert.Equal(Limit, await contents.Storage.GetTotalSizeAsync(Stop));
    }
}

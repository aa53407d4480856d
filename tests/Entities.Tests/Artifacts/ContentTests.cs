using Microsoft.Extensions.Logging;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>The content of artifacts is stored whole or not at all, found again, and removed.</summary>
public sealed class ContentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_comes_back_from_a_file_of_its_name()
    {
        using Contents contents = new();

        Assert.Equal("filesystem", contents.Storage.BackendName);
        Assert.Equal(9, await contents.StoreAsync("a1", "caf\u00e9 old"));
        Assert.Equal(3, await contents.StoreAsync("a1", "new"));
        Assert.Equal(0, await contents.StoreAsync(".hidden", ""));

        Assert.Equal("new", await contents.RetrieveAsync("a1"));
        Assert.Equal("", await contents.RetrieveAsync(".hidden"));
        Assert.Equal([".hidden", "a1"], contents.Names);
        Assert.Equal("new", await File.ReadAllTextAsync(contents.FileOf("a1"), Stop));
    }

    [Fact]
    public async Task It_exists_until_it_is_deleted()
    {
        using Contents contents = new();
        Assert.False(await contents.Storage.ExistsAsync("a1", Stop));
        Assert.False(await contents.Storage.DeleteAsync("a1", Stop));
        await contents.StoreAsync("a1", "x");

        Assert.True(await contents.Storage.ExistsAsync("a1", Stop));
        Assert.False(await contents.Storage.ExistsAsync("a2", Stop));
        Assert.True(await contents.Storage.DeleteAsync("a1", Stop));
        Assert.False(await contents.Storage.DeleteAsync("a1", Stop));
        Assert.False(await contents.Storage.ExistsAsync("a1", Stop));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await contents.Storage.RetrieveAsync("a1", Stop));
    }

    [Fact]
    public async Task The_total_is_of_what_is_stored()
    {
        using Contents contents = new();
        Assert.Equal(0, await contents.Storage.GetTotalSizeAsync(Stop));
        await contents.StoreAsync("a1", "12345");
        await contents.StoreAsync(".hidden", "123");
        await contents.StoreAsync("a1", "1234");
        await File.WriteAllTextAsync(contents.FileOf("unfinished.tmp"), "123456789", Stop);

        Assert.Equal(7, await contents.Storage.GetTotalSizeAsync(Stop));
        await contents.Storage.DeleteAsync("a1", Stop);
        Assert.Equal(3, await contents.Storage.GetTotalSizeAsync(Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../a1")]
    [InlineData("a/b")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    [InlineData("a1.tmp")]
    [InlineData("a1.TMP")]
    [InlineData(".tmp")]
    [InlineData("half\ud800")]
    public async Task An_id_is_the_name_of_a_file_in_the_folder(string? id)
    {
        using Contents contents = new();
        await contents.StoreAsync("a1", "x");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => contents.StoreAsync(id!, "x"));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await contents.Storage.RetrieveAsync(id!, Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await contents.Storage.DeleteAsync(id!, Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await contents.Storage.ExistsAsync(id!, Stop));

        Assert.Equal(["a1"], contents.Names);
        Assert.Equal(["artifacts"], Directory.GetFileSystemEntries(contents.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_reader_keeps_what_it_reads()
    {
        using Contents contents = new();
        await contents.StoreAsync("a1", "old");
        using StreamReader reader = new(await contents.Storage.RetrieveAsync("a1", Stop));

        await contents.StoreAsync("a1", "new and longer");

        Assert.Equal("old", await reader.ReadToEndAsync(Stop));
        Assert.Equal("new and longer", await contents.RetrieveAsync("a1"));
    }

    [Fact]
    public async Task Until_it_is_complete_the_old_content_is_there_and_one_unfinished_file()
    {
        using Contents contents = new();
        await contents.StoreAsync("a1", "old");
        TaskCompletionSource reached = new(), goOn = new();
        using ContentStream content = new(300_000, async (given, _) =>
        {
            if (given > 0)
            {
                reached.TrySetResult();
                await goOn.Task;
            }
        });
        Task<long> storing = contents.Storage.StoreAsync("a1", content, Stop).AsTask();
        await reached.Task;

        Assert.Equal("old", await contents.RetrieveAsync("a1"));
        Assert.Equal(3, await contents.Storage.GetTotalSizeAsync(Stop));
        Assert.Single(contents.Names, static name => name.EndsWith(".tmp", StringComparison.Ordinal));
        goOn.SetResult();

        Assert.Equal(300_000, await storing);
        Assert.Equal(["a1"], contents.Names);
        Assert.Equal(300_000, await contents.Storage.GetTotalSizeAsync(Stop));
    }

    [Fact]
    public async Task The_failure_of_a_callers_stream_is_the_callers_own()
    {
        using Contents contents = new();
        await contents.StoreAsync("a1", "old");
        IOException own = new("The caller's.");
        using ContentStream broken = new(300_000, (given, _) => given == 0 ? default : throw own);
        using MemoryStream closed = new();
        await closed.DisposeAsync();

        Assert.Same(own, await Assert.ThrowsAsync<IOException>(async () => await contents.Storage.StoreAsync("a1", broken, Stop)));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await contents.Storage.StoreAsync("a1", closed, Stop));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await contents.Storage.StoreAsync("a1", null!, Stop));

        Assert.Equal("old", await contents.RetrieveAsync("a1"));
        Assert.Equal(["a1"], contents.Names);
    }

    [Fact]
    public async Task Cancelled_it_leaves_the_old_content()
    {
        using Contents contents = new();
        await contents.StoreAsync("a1", "old");
        using CancellationTokenSource source = new();
        using ContentStream content = new(300_000, async (given, stop) =>
        {
            if (given > 0)
            {
                await source.CancelAsync();
                stop.ThrowIfCancellationRequested();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await contents.Storage.StoreAsync("a1", content, source.Token));
        CancellationToken cancelled = source.Token;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await contents.Storage.RetrieveAsync("a1", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await contents.Storage.DeleteAsync("a1", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await contents.Storage.ExistsAsync("a1", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await contents.Storage.GetTotalSizeAsync(cancelled));

        Assert.Equal("old", await contents.RetrieveAsync("a1"));
        Assert.Equal(["a1"], contents.Names);
    }

    [Fact]
    public async Task Links_are_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right there.");
        using Contents contents = new();
        await contents.StoreAsync("a1", "x");
        string outside = Path.Combine(contents.Root, "outside");
        await File.WriteAllTextAsync(outside, "secret", Stop);
        File.CreateSymbolicLink(contents.FileOf("link"), outside);

        Assert.False(await contents.Storage.ExistsAsync("link", Stop));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await contents.Storage.RetrieveAsync("link", Stop));
        Assert.False(await contents.Storage.DeleteAsync("link", Stop));
        Assert.Equal(1, await contents.Storage.GetTotalSizeAsync(Stop));
        await contents.StoreAsync("link", "own");

        Assert.Equal("own", await contents.RetrieveAsync("link"));
        Assert.Equal("secret", await File.ReadAllTextAsync(outside, Stop));
    }

    [Fact]
    public async Task A_link_is_refused_by_opening_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right there.");
        using Contents contents = new();
        await contents.StoreAsync("a1", "x");
        File.CreateSymbolicLink(contents.FileOf("link"), contents.FileOf("a1"));
        File.CreateSymbolicLink(contents.FileOf("nowhere"), contents.FileOf("none"));

        using FileStream? file = ContentFile.Open(contents.FileOf("a1"));
        Assert.Equal('x', file?.ReadByte());
        Assert.Null(ContentFile.Open(contents.FileOf("link")));
        Assert.Null(ContentFile.Open(contents.FileOf("nowhere")));
        Assert.Null(ContentFile.Open(contents.FileOf("none")));
        Assert.Null(ContentFile.Open(Path.Combine(contents.FileOf("a1"), "below")));
        Assert.Null(ContentFile.Open(contents.Folder));
    }

    [Fact]
    public async Task What_an_interrupted_program_left_behind_is_swept()
    {
        using Contents contents = new();
        Directory.CreateDirectory(contents.Folder);
        await File.WriteAllTextAsync(contents.FileOf("old.tmp"), "x", Stop);
        File.SetLastWriteTimeUtc(contents.FileOf("old.tmp"), DateTime.UtcNow.AddDays(-1));
        await File.WriteAllTextAsync(contents.FileOf("young.tmp"), "x", Stop);

        await contents.StoreAsync("a1", "x");

        Assert.Equal(["a1", "young.tmp"], contents.Names);
    }

    [Fact]
    public async Task A_failure_of_the_disk_is_one_of_persistence()
    {
        using Contents contents = new();
        await File.WriteAllTextAsync(contents.Folder, "A file where the folder should be.", Stop);

        PersistenceException failure = await Assert.ThrowsAsync<PersistenceException>(() => contents.StoreAsync("a1", "x"));

        Assert.IsType<IOException>(failure.InnerException, exactMatch: false);
        Assert.DoesNotContain(contents.Log.Entries, entry => entry.Text.Contains(contents.Root, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_folder_has_the_name_nothing_is_stored()
    {
        using Contents contents = new();
        Directory.CreateDirectory(contents.FileOf("a1"));

        await Assert.ThrowsAsync<PersistenceException>(() => contents.StoreAsync("a1", "x"));
        Assert.False(await contents.Storage.ExistsAsync("a1", Stop));
        Assert.Equal(["a1"], contents.Names);
    }

    [Fact]
    public async Task Files_and_the_folder_are_their_owners_alone()
    {
        using Contents contents = new();
        await contents.StoreAsync("a1", "x");

        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(Own, File.GetUnixFileMode(contents.FileOf("a1")));
            Assert.Equal(Own | UnixFileMode.UserExecute, File.GetUnixFileMode(contents.Folder));
        }
    }

    [Fact]
    public async Task Every_operation_tells_of_itself()
    {
        using Contents contents = new(maxArtifactBytes: 3, maxTotalBytes: 3);
        await contents.StoreAsync("a1", "x");
        await contents.RetrieveAsync("a1");
        await contents.Storage.DeleteAsync("a1", Stop);
        await Assert.ThrowsAsync<ArtifactTooLargeException>(() => contents.StoreAsync("a1", "large"));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => contents.RetrieveAsync("a1"));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await contents.Storage.DeleteAsync("..", Stop));
        Directory.Delete(contents.Folder, recursive: true);
        await File.WriteAllTextAsync(contents.Folder, "x", Stop);
        await Assert.ThrowsAsync<PersistenceException>(() => contents.StoreAsync("a1", "x"));

        Assert.Equal(
            [
                ("stored", LogLevel.Debug), ("retrieved", LogLevel.Debug), ("deleted", LogLevel.Debug), ("store_failed", LogLevel.Warning),
                ("retrieve_failed", LogLevel.Warning), ("delete_failed", LogLevel.Warning), ("store_failed", LogLevel.Error),
            ],
            contents.Log.Entries.Select(static entry => (entry.Event["persistence.artifact_content.".Length..], entry.Level)));
    }
}

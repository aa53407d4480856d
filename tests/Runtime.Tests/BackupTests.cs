using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class BackupTests : DatabaseTest
{
    private static readonly string s_long = new('x', 3_000);

    private string Copy => InFolder("copy.db");

    [Fact]
    public async Task A_backup_is_of_the_moment_it_began_in_whatever_is_written_meanwhile()
    {
        await using NotesDatabase database = await OpenAsync();
        await FillAsync(database);
        List<BackupProgress> told = [];

        await database.BackupAsync(
            Copy,
            progress: new Told<BackupProgress>(progress =>
            {
                told.Add(progress);
                database.Notes.Save(ANote($"late {told.Count}"));
                database.Notes.Delete($"{told.Count:000}");
            }),
            cancellationToken: Token);

        Assert.True(told.Count > 2, $"{told.Count} steps.");
        Assert.Equal(told.OrderBy(static progress => progress.CopiedPages), told);
        Assert.Equal(told[^1].TotalPages, told[^1].CopiedPages);
        Assert.Equal(Enumerable.Range(0, 900).Select(static number => $"{number:000}"), await IdsAsync(Copy));
        Assert.Equal(900, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_backup_is_one_file_and_its_owners_alone()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        await database.BackupAsync(Copy, cancellationToken: Token);

        Assert.Equal(["copy.db", "notes.db", "notes.db-shm", "notes.db-wal"], Files());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Where_there_is_one_session_writes_wait_until_the_copy_is_complete(bool inMemory)
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(
            inMemory ? ":memory:" : Path, new() { UseWal = inMemory }, Token);
        await FillAsync(database);
        List<Task> writes = [];

        await database.BackupAsync(
            Copy,
            progress: new Told<BackupProgress>(_ =>
            {
                writes.Add(database.Notes.AddAsync(ANote($"late {writes.Count}"), Token).AsTask());
                Assert.All(writes, static write => Assert.False(write.IsCompleted));
            }),
            cancellationToken: Token);

        await Task.WhenAll(writes);
        Assert.NotEmpty(writes);
        Assert.Equal(900, (await IdsAsync(Copy)).Length);
        Assert.Equal(900 + writes.Count, await database.Notes.CountAsync(Token));
        Assert.Equal(inMemory ? ["copy.db"] : ["copy.db", "notes.db"], Files());
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_if_that_is_wanted()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        await database.BackupAsync(Copy, cancellationToken: Token);
        await database.Notes.AddAsync(ANote("2"), Token);

        Assert.Equal(PersistenceError.FileExists, (await RefusedAsync<QueryException>(database, Copy)).Error);
        Assert.Equal(["1"], await IdsAsync(Copy));

        await database.BackupAsync(Copy, overwrite: true, cancellationToken: Token);
        Assert.Equal(["1", "2"], await IdsAsync(Copy));
    }

    [Fact]
    public async Task The_log_of_a_missing_file_is_no_free_place()
    {
        await using NotesDatabase database = await OpenAsync();
        await File.WriteAllTextAsync(Copy + "-wal", "Somebody's.", Token);

        Assert.Equal(PersistenceError.FileExists, (await RefusedAsync<QueryException>(database, Copy)).Error);
        Assert.True(File.Exists(Copy + "-wal"));

        await database.BackupAsync(Copy, overwrite: true, cancellationToken: Token);
        Assert.False(File.Exists(Copy + "-wal"));
        Assert.Empty(await IdsAsync(Copy));
    }

    [Fact]
    public async Task A_database_that_this_process_has_open_is_never_replaced()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        await using NotesDatabase other = await NotesDatabase.OpenAsync(Copy, null, Token);
        string link = InFolder("link.db");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(link, Copy);
        }

        foreach (string path in OperatingSystem.IsWindows() ? [Path, Copy] : new[] { Path, Copy, link })
        {
            PersistenceConnectionException failure = await RefusedAsync<PersistenceConnectionException>(database, path, overwrite: true);
            Assert.Equal(PersistenceError.AlreadyOpen, failure.Error);
        }

        await other.Notes.AddAsync(ANote("2"), Token);
        Assert.Equal((1, 1), (await database.Notes.CountAsync(Token), await other.Notes.CountAsync(Token)));
    }

    [Fact]
    public async Task A_database_that_another_process_has_open_is_not_replaced()
    {
        await using NotesDatabase database = await OpenAsync(new() { BusyTimeout = TimeSpan.Zero });
        await database.BackupAsync(Copy, cancellationToken: Token);
        using (var other = Connect(Copy))
        {
            Execute(other, "PRAGMA journal_mode = wal");
            Execute(other, "INSERT INTO notes (id, title, stars) VALUES ('theirs', '', 0)");

            Assert.Equal(PersistenceError.Busy, (await RefusedAsync<PersistenceException>(database, Copy, overwrite: true)).Error);
            Execute(other, "INSERT INTO notes (id, title, stars) VALUES ('theirs too', '', 0)");
        }

        Assert.Equal(["theirs", "theirs too"], await IdsAsync(Copy));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_cancelled_leaves_nothing(bool usesWal)
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = usesWal });
        await FillAsync(database);
        using CancellationTokenSource source = new();
        Task backup = database.BackupAsync(
            Copy, progress: new Told<BackupProgress>(_ => source.Cancel()), cancellationToken: source.Token).AsTask();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => backup);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.BackupAsync(Copy, cancellationToken: source.Token).AsTask());

        Assert.DoesNotContain(Files(), static file => file.StartsWith("copy", StringComparison.Ordinal));
        await database.BackupAsync(Copy, cancellationToken: Token);
        Assert.Equal(900, (await IdsAsync(Copy)).Length);
    }

    [Fact]
    public async Task What_the_one_who_is_told_throws_passes_on_and_leaves_nothing()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<NotSupportedException>(() => database.BackupAsync(
            Copy, progress: new Told<BackupProgress>(static _ => throw new NotSupportedException()), cancellationToken: Token).AsTask());

        Assert.Equal(["notes.db", "notes.db-shm", "notes.db-wal"], Files());
        await database.Notes.AddAsync(ANote("1"), Token);
    }

    [Fact]
    public async Task A_database_that_is_disposed_ends_its_backup()
    {
        NotesDatabase database = await OpenAsync();
        await FillAsync(database);
        ReaderPool readers = Assert.IsType<ReaderPool>(database.ReadSource);
        Thread disposal = new(database.Dispose);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.BackupAsync(
            Copy,
            progress: new Told<BackupProgress>(_ =>
            {
                // Until it waits for the lease, which it has told to end by then.
                disposal.Start();
                SpinWait.SpinUntil(() => readers.IsClosed);
                SpinWait.SpinUntil(() => disposal.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            }),
            cancellationToken: Token).AsTask());

        disposal.Join();
        Assert.Equal(["notes.db"], Files());
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(0, OpenDescriptors());
        }
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_refused()
    {
        await using NotesDatabase database = await OpenAsync();
        Directory.CreateDirectory(Copy);

        foreach (string path in new[] { Copy, InFolder("missing/copy.db") })
        {
            PersistenceConnectionException failure = await RefusedAsync<PersistenceConnectionException>(database, path);
            Assert.Equal(PersistenceError.CantOpen, failure.Error);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => database.BackupAsync(":memory:", cancellationToken: Token).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => database.BackupAsync(" ", cancellationToken: Token).AsTask());
    }

    [Fact]
    public async Task A_backup_inside_a_transaction_does_not_see_it()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                await database.BackupAsync(Copy, cancellationToken: Token);
            },
            Token);

        Assert.Empty(await IdsAsync(Copy));
        await using NotesDatabase memory = await NotesDatabase.OpenAsync(":memory:", null, Token);
        await memory.WriteAsync(
            async _ => await Assert.ThrowsAsync<InvalidOperationException>(
                () => memory.BackupAsync(InFolder("other.db"), cancellationToken: Token).AsTask()),
            Token);
    }

    private static async Task FillAsync(NotesDatabase database) => await database.Notes.AddAllAsync(
        [.. Enumerable.Range(0, 900).Select(static number => ANote($"{number:000}", s_long))], Token);

    private static Task<TException> RefusedAsync<TException>(NotesDatabase database, string path, bool overwrite = false)
        where TException : PersistenceException =>
        Assert.ThrowsAnyAsync<TException>(() => database.BackupAsync(path, overwrite, cancellationToken: Token).AsTask());
}

using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>A token is cancelled, or the database closed, while a COMMIT waits for the disk.</summary>
[Collection(OneAtATime.Name)]
public sealed class PausedCommitTests : DatabaseTest
{
    private const int SyncFailed = 1034;

    public PausedCommitTests() => FaultVfs.Watch(Folder);

    [Fact]
    public async Task A_token_that_is_cancelled_while_its_write_is_committed_changes_nothing()
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource source = new();
        using Pause pause = new(FaultyFile.Log, FileAction.Sync);
        Task[] batch = await CommitAsync(database, pause, source.Token);
        Task queued = database.Notes.AddAsync(ANote("queued"), source.Token).AsTask();
        Task other = database.Notes.AddAsync(ANote("other"), Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued); // At once, and never executed.
        Assert.DoesNotContain(batch, static write => write.IsCompleted);
        Assert.Equal(0, await database.Notes.CountAsync(Token));
        LetGo(pause);
        await Task.WhenAll(batch);
        await other;
        Assert.Equal(
            ["0", "1", "2", "3", "4", "other"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_token_that_is_cancelled_while_a_transaction_or_a_lone_write_is_committed_changes_nothing(bool isTransaction)
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource source = new();
        using Pause pause = new(FaultyFile.Log, FileAction.Sync);
        FaultVfs.Fail(pause.Ask);
        Task write = Task.Factory.StartNew(
            () => isTransaction
                ? database.WriteAsync(async own => await own.Notes.AddAsync(ANote("1"), source.Token), source.Token).AsTask()
                : database.Notes.AddAsync(ANote("1"), source.Token).AsTask(),
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        await pause.Reached.WaitAsync(Token);

        await source.CancelAsync();

        Assert.False(write.IsCompleted);
        LetGo(pause);
        await write;
        Assert.NotNull(await database.Notes.GetAsync("1", Token));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_while_a_commit_fails_does_not_hide_the_failure()
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource source = new();
        using Pause pause = new(FaultyFile.Log, FileAction.Sync, SyncFailed);
        Task[] batch = await CommitAsync(database, pause, source.Token);

        await source.CancelAsync();
        LetGo(pause);

        foreach (Task write in batch)
        {
            await Assert.ThrowsAsync<OutcomeUnknownException>(() => write);
        }
    }

    [Fact]
    public async Task The_asynchronous_close_waits_for_a_commit_and_for_what_is_queued_behind_it()
    {
        NotesDatabase database = await OpenAsync();
        using Pause pause = new(FaultyFile.Log, FileAction.Sync);
        Task[] batch = await CommitAsync(database, pause, Token);
        Task[] queued = Queue(database);

        Task[] closing = [.. Enumerable.Range(0, 4).Select(_ => CloseAsync(database, isAsync: true))];

        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Notes.AddAsync(ANote("late"), Token).AsTask());
        Assert.DoesNotContain([.. batch, .. queued, .. closing], static task => task.IsCompleted);
        LetGo(pause);
        await Task.WhenAll([.. batch, .. queued, .. closing]);
        await AssertClosedAsync(batch.Length + queued.Length);
    }

    [Fact]
    public async Task The_synchronous_close_waits_for_a_commit_and_fails_what_is_queued_behind_it_at_once()
    {
        NotesDatabase database = await OpenAsync();
        using Pause pause = new(FaultyFile.Log, FileAction.Sync);
        Task[] batch = await CommitAsync(database, pause, Token);
        Task[] queued = Queue(database);

        Task[] closing = [.. Enumerable.Range(0, 4).Select(_ => CloseAsync(database, isAsync: false))];

        foreach (Task write in queued)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => write);
        }

        Assert.DoesNotContain([.. batch, .. closing], static task => task.IsCompleted);
        LetGo(pause);
        await Task.WhenAll([.. batch, .. closing]);
        await AssertClosedAsync(batch.Length);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_commit_that_fails_while_the_database_closes_is_told_and_leaves_nothing_open(bool isAsync)
    {
        NotesDatabase database = await OpenAsync();
        using Pause pause = new(FaultyFile.Log, FileAction.Sync, SyncFailed);
        Task[] batch = await CommitAsync(database, pause, Token);
        Task[] queued = Queue(database);

        Task closing = CloseAsync(database, isAsync);
        if (!isAsync)
        {
            foreach (Task write in queued)
            {
                await Assert.ThrowsAsync<ObjectDisposedException>(() => write);
            }
        }

        LetGo(pause);
        await closing;
        foreach (Task write in batch)
        {
            await Assert.ThrowsAsync<OutcomeUnknownException>(() => write);
        }

        foreach (Task write in isAsync ? queued : [])
        {
            Assert.Equal(PersistenceError.Faulted, (await Assert.ThrowsAsync<PersistenceConnectionException>(() => write)).Error);
        }

        Assert.Equal(0, OpenDescriptors()); // The log is left for whoever opens the file next.
        await using NotesDatabase again = await OpenAsync();
        Assert.Contains(await again.Notes.CountAsync(Token), new long[] { 0, batch.Length });
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_database_whose_writer_has_stopped_closes_with_what_reads_it(bool isAsync)
    {
        NotesDatabase database = await OpenAsync(new() { DrainTimeout = TimeSpan.Zero });
        await database.Notes.AddAllAsync([ANote("1"), ANote("2")], Token);
        IAsyncEnumerator<Note> stream = database.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await stream.MoveNextAsync());
        FaultVfs.Fail(static (file, action) => file == FaultyFile.Log && action == FileAction.Sync ? SyncFailed : 0);
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => database.Notes.AddAsync(ANote("3"), Token).AsTask());
        FaultVfs.Fail(null);

        await CloseAsync(database, isAsync);
        await CloseAsync(database, !isAsync);

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.MoveNextAsync());
        await stream.DisposeAsync();
        Assert.Equal(0, OpenDescriptors());
        await using NotesDatabase again = await OpenAsync();
        Assert.Contains(await again.Notes.CountAsync(Token), new long[] { 2, 3 });
    }

    private static void LetGo(Pause pause)
    {
        FaultVfs.Fail(null);
        pause.Dispose();
    }

    /// <summary>Five writes in one transaction, whose COMMIT is held.</summary>
    private static async Task<Task[]> CommitAsync(NotesDatabase database, Pause pause, CancellationToken cancellationToken)
    {
        FaultVfs.Fail(pause.Ask);
        using HeldLane held = HeldLane.Of(database);
        Task[] writes =
            [.. Enumerable.Range(0, 5).Select(number => database.Notes.AddAsync(ANote($"{number}"), cancellationToken).AsTask())];
        await held.ReleaseAsync(); // It wrote nothing.
        await pause.Reached.WaitAsync(Token);
        return writes;
    }

    private static Task[] Queue(NotesDatabase database) =>
        [.. Enumerable.Range(0, 1_000).Select(number => database.Notes.AddAsync(ANote($"queued {number}"), Token).AsTask())];

    private static Task CloseAsync(NotesDatabase database, bool isAsync) => isAsync
        ? database.DisposeAsync().AsTask()
        : Task.Factory.StartNew(database.Dispose, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // A connection with a statement that nobody finalised would keep its descriptors.
    private async Task AssertClosedAsync(int rows)
    {
        Assert.Equal(0, OpenDescriptors());
        Assert.False(File.Exists(Path + "-wal"));
        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(rows, await again.Notes.CountAsync(Token));
    }
}

using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class DisposeTests : DatabaseTest
{
    public static TheoryData<bool> Ways => [true, false];

    [Theory, MemberData(nameof(Ways))]
    public async Task An_idle_database_closes_and_leaves_no_log(bool isAsync)
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));

        await CloseAsync(database, isAsync);

        await AssertClosedAsync(database);
    }

    [Fact]
    public async Task Queued_writes_are_finished_by_the_asynchronous_way()
    {
        NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 1_500).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];

        Task closing = database.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Notes.AddAsync(ANote("late"), Token).AsTask());
        await held.ReleaseAsync();
        await closing;

        await Task.WhenAll(writes);
        await AssertClosedAsync(database);
        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(1_500, await again.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Queued_writes_are_failed_by_the_synchronous_way_and_never_executed()
    {
        NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 1_000).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];

        Task closing = Task.Factory.StartNew(database.Dispose, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        foreach (Task write in writes)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => write);
        }

        await held.ReleaseAsync();
        await closing;

        await AssertClosedAsync(database);
        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(0, await again.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task After_the_drain_timeout_what_still_waits_is_failed()
    {
        NotesDatabase database = await OpenAsync(new() { DrainTimeout = TimeSpan.Zero });
        using HeldLane held = HeldLane.Of(database);
        Task write = database.Notes.AddAsync(ANote("1"), Token).AsTask();

        Task closing = database.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => write);
        Assert.False(closing.IsCompleted);
        await held.ReleaseAsync();
        await closing;

        await AssertClosedAsync(database);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_stream_that_nobody_disposed_is_ended(bool isAsync)
    {
        NotesDatabase database = await OpenAsync(new() { DrainTimeout = TimeSpan.Zero });
        await database.Notes.AddAllAsync([ANote("1"), ANote("2")], Token);
        IAsyncEnumerator<Note> stream = database.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await stream.MoveNextAsync());

        await CloseAsync(database, isAsync);

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.MoveNextAsync());
        await stream.DisposeAsync();
        await AssertClosedAsync(database);
    }

    [Fact]
    public async Task A_stream_that_ends_in_time_is_waited_for()
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAllAsync([ANote("1"), ANote("2")], Token);
        IAsyncEnumerator<Note> stream = database.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await stream.MoveNextAsync());

        Task closing = database.DisposeAsync().AsTask();

        Assert.True(await stream.MoveNextAsync());
        Assert.False(closing.IsCompleted);
        await stream.DisposeAsync();
        await closing;
        await AssertClosedAsync(database);
    }

    [Fact]
    public async Task A_transaction_that_runs_is_waited_for()
    {
        NotesDatabase database = await OpenAsync(new() { DrainTimeout = TimeSpan.Zero });
        TaskCompletionSource begun = new();
        TaskCompletionSource goOn = new();
        Task transaction = database.WriteAsync(
            async own =>
            {
                await own.Notes.AddAsync(ANote("1"), Token);
                begun.SetResult();
                await goOn.Task;
                await own.Notes.AddAsync(ANote("2"), Token);
            },
            Token).AsTask();
        await begun.Task;

        Task closing = database.DisposeAsync().AsTask();
        goOn.SetResult();
        await transaction;
        await closing;

        await AssertClosedAsync(database);
        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(2, await again.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Closing_again_or_from_several_threads_is_closing_once()
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => CloseAsync(database, number % 2 == 0), Token)));
        await database.DisposeAsync();
        database.Dispose();

        await AssertClosedAsync(database);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task What_waits_for_another_programs_lock_is_failed_and_never_executed(bool isAsync)
    {
        NotesDatabase database = await OpenAsync(new() { BusyTimeout = TimeSpan.FromHours(1), DrainTimeout = TimeSpan.Zero });
        using SqliteConnection other = Connect();
        Execute(other, "BEGIN IMMEDIATE");
        Task[] writes = [.. Enumerable.Range(0, 3).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
        Task transaction = database.WriteAsync(async own => await own.Notes.AddAsync(ANote("3"), Token), Token).AsTask();

        await CloseAsync(database, isAsync);

        foreach (Task write in writes.Append(transaction))
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => write);
        }

        Execute(other, "ROLLBACK");
        other.Close();
        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(0, await again.Notes.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_read_that_runs_is_interrupted(bool isAsync)
    {
        using ManualResetEventSlim isRunning = new();
        NotesDatabase database = await OpenAsync(new()
        {
            DrainTimeout = TimeSpan.Zero,
            ConfigureConnection = setup => setup.CreateFunction("tell", 1, arguments =>
            {
                isRunning.Set();
                return arguments[0];
            }),
        });
        Task<long> read = Task.Factory.StartNew(
            () => database.QueryScalarAsync<long>(
                $"WITH RECURSIVE n(i) AS (SELECT tell(1) UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", Token).AsTask(),
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        isRunning.Wait(Token);

        await CloseAsync(database, isAsync);

        Assert.Equal(PersistenceError.Interrupted, (await Assert.ThrowsAsync<QueryException>(() => read)).Error);
        await AssertClosedAsync(database);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_snapshot_that_nobody_ends_is_ended(bool isAsync)
    {
        NotesDatabase database = await OpenAsync(new() { DrainTimeout = TimeSpan.Zero });
        TaskCompletionSource begun = new();
        TaskCompletionSource closed = new();
        Task snapshot = database.ReadAsync(
            async held =>
            {
                Assert.Equal(0, await held.Notes.CountAsync(Token));
                begun.SetResult();
                await closed.Task;
                await held.Notes.CountAsync(Token);
            },
            Token).AsTask();
        await begun.Task;

        await CloseAsync(database, isAsync);
        await AssertClosedAsync(database);
        closed.SetResult();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => snapshot);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Whichever_way_comes_second_does_nothing(bool isAsync, bool isAsyncThen)
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        await CloseAsync(database, isAsync);
        await CloseAsync(database, isAsyncThen);

        await AssertClosedAsync(database);
        await using NotesDatabase again = await OpenAsync();
        await CloseAsync(database, isAsyncThen); // It is another one's file now.
        Assert.Equal(1, await again.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_close_amid_traffic_leaves_every_caller_with_an_answer()
    {
        NotesDatabase database = await OpenAsync();
        int saved = 0;
        Task[] callers =
        [
            .. Enumerable.Range(0, 16).Select(caller => Task.Run(
                async () =>
                {
                    try
                    {
                        for (int number = 0; ; number++)
                        {
                            await database.Notes.AddAsync(ANote($"{caller}-{number}"), Token);
                            Interlocked.Increment(ref saved);
                            Assert.NotNull(await database.Notes.GetAsync($"{caller}-{number}", Token));
                            await database.ReadAsync(async snapshot => await snapshot.Notes.CountAsync(Token), Token);
                        }
                    }
                    catch (ObjectDisposedException)
                    {
                        // The one way out.
                    }
                },
                Token)),
        ];
        while (Volatile.Read(ref saved) < 200)
        {
            await Task.Yield();
        }

        await database.DisposeAsync();
        await Task.WhenAll(callers);

        await AssertClosedAsync(database);
        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(saved, await again.Notes.CountAsync(Token));
    }

    private static async Task CloseAsync(NotesDatabase database, bool isAsync)
    {
        if (isAsync)
        {
            await database.DisposeAsync();
        }
        else
        {
            await Task.Factory.StartNew(database.Dispose, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private async Task AssertClosedAsync(NotesDatabase database)
    {
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Notes.CountAsync(Token).AsTask());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Notes.AddAsync(ANote("late"), Token).AsTask());
        Assert.False(File.Exists(Path + "-wal"));
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(0, OpenDescriptors());
        }
    }
}

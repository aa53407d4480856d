using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class CancellationTests : DatabaseTest
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    [Fact]
    public async Task What_is_cancelled_before_it_begins_does_nothing()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Notes.AddAsync(ANote("1"), s_cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Notes.GetAsync("1", s_cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.WriteAsync(static _ => ValueTask.CompletedTask, s_cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.ReadAsync(static _ => ValueTask.CompletedTask, s_cancelled).AsTask());

        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_queued_write_that_is_cancelled_is_never_executed()
    {
        await using NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        using CancellationTokenSource source = new();
        Task cancelled = database.Notes.AddAsync(ANote("1"), source.Token).AsTask();
        Task transaction = database.WriteAsync(async own => await own.Notes.AddAsync(ANote("2"), Token), source.Token).AsTask();
        Task other = database.Notes.AddAsync(ANote("3"), Token).AsTask();

        await source.CancelAsync();

        // At once: the lane is still held.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transaction);
        await held.ReleaseAsync();
        await other;
        Assert.Equal(["3"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Fact]
    public async Task A_running_write_ignores_its_token_and_tells_the_truth()
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource source = new();

        await database.Notes.DoAsync(source.Cancel, source.Token);

        Assert.True(source.IsCancellationRequested);
    }

    [Fact]
    public async Task A_running_read_is_interrupted_and_its_session_serves_the_next()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        using CancellationTokenSource source = new();
        using ManualResetEventSlim started = new();
        Task<long> slow = Task.Factory.StartNew(
            () =>
            {
                started.Set();
                return database.Notes.SlowAsync(long.MaxValue, source.Token).AsTask();
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        started.Wait(Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        Assert.Equal(10, await database.Notes.SlowAsync(10, Token));
    }

    [Fact]
    public async Task A_cancelled_waiter_swallows_no_session()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        using CancellationTokenSource slowSource = new();
        using CancellationTokenSource waiterSource = new();
        using ManualResetEventSlim started = new();
        Task<long> slow = Task.Factory.StartNew(
            () =>
            {
                started.Set();
                return database.Notes.SlowAsync(long.MaxValue, slowSource.Token).AsTask();
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
        started.Wait(Token);
        Task<Note?>[] waiters =
        [
            .. Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await database.Notes.GetAsync("1", waiterSource.Token), Token)),
        ];

        await waiterSource.CancelAsync();
        foreach (Task<Note?> waiter in waiters)
        {
            // One that came before the slow read got its answer.
            await Task.WhenAny(waiter);
            Assert.True(waiter.IsCanceled || await waiter is null);
        }

        await slowSource.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_token_cancelled_around_the_end_of_a_read_never_reaches_another_read()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        await database.Notes.AddAsync(ANote("1"), Token);
        int rounds = LongRun.Choose(2_000, 34_000);
        int cancelled = 0;

        async Task ReadManyAsync(bool cancels, int seed)
        {
            Random random = new(unchecked(LongRun.Seed + seed));
            for (int round = 0; round < rounds; round++)
            {
                using CancellationTokenSource source = new();
                int spins = random.Next(1_000); // Some microseconds.
                Task cancel = cancels ? Task.Run(Cancel, Token) : Task.CompletedTask;
                try
                {
                    Assert.NotNull(await database.Notes.GetAsync("1", source.Token));
                }
                catch (OperationCanceledException) when (cancels)
                {
                    Interlocked.Increment(ref cancelled); // Its own token, and its own only.
                }

                await cancel;

                void Cancel()
                {
                    Thread.SpinWait(spins);
                    source.Cancel();
                }
            }
        }

        await Task.WhenAll(
            Task.Run(() => ReadManyAsync(cancels: true, seed: 1), Token),
            Task.Run(() => ReadManyAsync(cancels: false, seed: 2), Token),
            Task.Run(() => ReadManyAsync(cancels: true, seed: 3), Token));

        LongRun.Report("reads beside reads whose token was cancelled at their end", 3 * rounds);
        LongRun.Report("those of them that were cancelled", cancelled);
    }

    [Fact]
    public async Task A_write_that_waits_for_another_programs_lock_can_be_cancelled()
    {
        await using NotesDatabase database = await OpenAsync(new() { BusyTimeout = TimeSpan.FromHours(1) });
        using SqliteConnection other = Connect();
        Execute(other, "BEGIN IMMEDIATE");
        using CancellationTokenSource source = new();
        Task write = database.Notes.AddAsync(ANote("1"), source.Token).AsTask();
        Task transaction = database.WriteAsync(static _ => ValueTask.CompletedTask, source.Token).AsTask();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transaction);
        Execute(other, "ROLLBACK");
        await database.Notes.AddAsync(ANote("2"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }
}

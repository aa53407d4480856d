using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>How long the write-ahead log gets.</summary>
public sealed class WalTests : DatabaseTest
{
    private const int MiB = 1024 * 1024;

    private static readonly string s_long = new('x', 20_000);

    [Fact]
    public async Task Five_seconds_after_the_last_write_the_log_is_moved_into_the_database()
    {
        FakeTimeProvider clock = new(new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using NotesDatabase database = await OpenAsync(new() { TimeProvider = clock });
        long before = new FileInfo(Path).Length;
        await database.Notes.AddAsync(ANote("1", s_long), Token);
        Assert.True(database.GetStatistics() is { LastCheckpoint: null, WalLength: > 0 });

        clock.Advance(TimeSpan.FromSeconds(4));
        await database.Notes.AddAsync(ANote("2", s_long), Token); // Puts it off.
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Null(database.GetStatistics().LastCheckpoint);

        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.NotNull(database.GetStatistics().LastCheckpoint);
        Assert.True(new FileInfo(Path).Length > before + (2 * s_long.Length));
    }

    [Fact]
    public async Task A_log_that_was_moved_is_not_moved_again()
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(new() { TimeProvider = clock });
        await database.Notes.AddAsync(ANote("1"), Token);
        clock.Advance(TimeSpan.FromSeconds(10));
        DateTimeOffset? first = database.GetStatistics().LastCheckpoint;

        clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(first, database.GetStatistics().LastCheckpoint);
        Assert.Equal(clock.GetUtcNow() - first, database.GetStatistics().CheckpointAge);
    }

    [Fact]
    public async Task A_snapshot_that_lasts_makes_writes_fail_before_the_log_fills_the_disk()
    {
        using LogList log = new();
        await using NotesDatabase database = await OpenAsync(new() { WalSizeLimit = MiB, LoggerFactory = log });
        int written = 0;
        await database.ReadAsync(
            async snapshot =>
            {
                Assert.Equal(0, await snapshot.Notes.CountAsync(Token));
                QueryException failure = await Assert.ThrowsAsync<QueryException>(async () =>
                {
                    for (; ; written++)
                    {
                        await database.Notes.AddAsync(ANote($"{written}", s_long), Token);
                    }
                });
                Assert.Equal(PersistenceError.WalFull, failure.Error);
                Assert.True(failure.IsTransient);
                Assert.True(new FileInfo(Path + "-wal").Length <= MiB + (10 * 4_096)); // What one write may add.
                Assert.Equal(PersistenceError.WalFull, (await Assert.ThrowsAsync<QueryException>(
                    () => database.WriteAsync(static _ => ValueTask.CompletedTask, Token).AsTask())).Error);
                Assert.Equal(DatabaseHealthStatus.Degraded, (await database.CheckHealthAsync(Token)).Status);
                Assert.Equal(0, await snapshot.Notes.CountAsync(Token));
            },
            Token);

        Assert.True(written > 20, $"{written}");
        Assert.Contains(log.Lines, static line => line.Contains("holds it back", StringComparison.Ordinal));
        Assert.Equal(written, await database.Notes.CountAsync(Token)); // Those that were refused were not executed.
        await database.Notes.AddAsync(ANote("after"), Token);
        Assert.Equal(DatabaseHealthStatus.Healthy, (await database.CheckHealthAsync(Token)).Status);
    }

    [Fact]
    public async Task Reads_that_overlap_let_the_log_begin_anew()
    {
        await using NotesDatabase database = await OpenAsync(new() { WalSizeLimit = MiB, Readers = 4 });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await database.ReadAsync(
                        async snapshot => Assert.Equal(await snapshot.Notes.CountAsync(Token), await snapshot.Notes.CountAsync(Token)),
                        Token);
                    await database.Notes.CountAsync(Token);
                }
            },
            Token))];
        long longest = 0;
        for (int i = 0; i < 400; i++)
        {
            await database.Notes.AddAsync(ANote($"{i}", s_long), Token);
            longest = Math.Max(longest, database.GetStatistics().WalSize);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(longest <= MiB + (10 * 4_096), $"{longest}"); // Eight times as much was written.
        Assert.Equal(400, await database.Notes.CountAsync(Token));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Between_streams_that_follow_each_other_at_once_the_log_is_emptied(bool isAsync)
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(new() { WalSizeLimit = MiB, TimeProvider = clock });
        await database.Notes.AddAsync(ANote("1"), Token);
        for (int round = 0; round < 8; round++)
        {
            await using HeldStream held = await HeldStream.OfAsync(database, isAsync, Token);
            Assert.True(database.GetStatistics().WalLength < MiB / 2);

            await LengthenLogAsync(database);
            clock.Advance(TimeSpan.FromSeconds(1)); // Longer than is waited for.
        }
    }

    [Fact]
    public async Task A_stream_that_begins_inside_a_transaction_does_not_wait_for_it_to_end()
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(
            new() { WalSizeLimit = MiB, TimeProvider = clock, DrainTimeout = TimeSpan.Zero });
        await database.Notes.AddAsync(ANote("1"), Token);
        HeldStream held = await HeldStream.OfAsync(database, isAsync: true, Token);
        await LengthenLogAsync(database);
        clock.Advance(TimeSpan.FromSeconds(1));

        await database.WriteAsync(
            async transaction =>
            {
                await held.DisposeAsync();
                Task<HeldStream> next = HeldStream.OfAsync(database, isAsync: true, Token);
                Assert.False(next.IsCompleted);
                clock.Advance(TimeSpan.FromSeconds(1));
                await using HeldStream begun = await next;
                await transaction.Notes.AddAsync(ANote("2"), Token);
            },
            Token);

        Assert.True(database.GetStatistics().WalLength < MiB / 2); // When it had ended, nobody held back the log.
    }

    [Fact]
    public async Task A_stream_that_follows_another_one_waits_while_somebody_else_holds_back_the_log_for_a_moment()
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(
            new() { WalSizeLimit = MiB, TimeProvider = clock, DrainTimeout = TimeSpan.Zero });
        using SqliteConnection other = Connect();
        Task<HeldStream> next = await FollowAsync(database, clock, other);
        Assert.False(next.IsCompleted);

        Execute(other, "ROLLBACK");

        await using HeldStream begun = await next;
        Assert.True(database.GetStatistics().WalLength < MiB / 2);
    }

    [Fact]
    public async Task A_stream_that_follows_another_one_begins_after_three_seconds_though_somebody_else_still_holds_back_the_log()
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(
            new() { WalSizeLimit = MiB, TimeProvider = clock, DrainTimeout = TimeSpan.Zero });
        using SqliteConnection other = Connect();
        Task<HeldStream> next = await FollowAsync(database, clock, other);
        DateTimeOffset before = clock.GetUtcNow();

        while (!next.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Yield();
        }

        await using HeldStream begun = await next;
        Assert.True(clock.GetUtcNow() - before >= TimeSpan.FromSeconds(3));
        Assert.True(database.GetStatistics().WalLength > MiB / 2);
        await database.Notes.SaveAsync(ANote("after"), Token); // Sees that the time is over.
        await database.Notes.SaveAsync(ANote("after"), Token);
        await using HeldStream another = await HeldStream.OfAsync(database, isAsync: true, Token);
    }

    [Fact]
    public async Task A_snapshot_and_a_stream_end_after_the_longest_time_of_a_read()
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(new() { TimeProvider = clock, MaxReadDuration = TimeSpan.FromSeconds(30) });
        await database.Notes.AddAllAsync([ANote("1"), ANote("2"), ANote("3")], Token);
        await using IAsyncEnumerator<Note> stream = database.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await stream.MoveNextAsync());
        await database.ReadAsync(
            async snapshot =>
            {
                clock.Advance(TimeSpan.FromSeconds(29));
                Assert.Equal(3, await snapshot.Notes.CountAsync(Token));
                Assert.Equal(TimeSpan.FromSeconds(29), database.GetStatistics().OldestRead);
                Assert.Equal(2, database.GetStatistics().BusyReaders);

                clock.Advance(TimeSpan.FromSeconds(1));
                Assert.Equal(PersistenceError.ReadTooLong, (await Assert.ThrowsAsync<QueryException>(
                    () => snapshot.Notes.CountAsync(Token).AsTask())).Error);
            },
            Token);

        Assert.Equal(PersistenceError.ReadTooLong, (await Assert.ThrowsAsync<QueryException>(
            () => stream.MoveNextAsync().AsTask())).Error);
        Assert.Equal(3, await database.Notes.CountAsync(Token));
        Assert.True(database.GetStatistics() is { OldestRead: null, BusyReaders: 0 });
    }

    // A stream that ends and one that begins at its heels, while another connection reads. Each of the writes lets the log be tried.
    private static async Task<Task<HeldStream>> FollowAsync(NotesDatabase database, FakeTimeProvider clock, SqliteConnection other)
    {
        await database.Notes.AddAsync(ANote("1"), Token);
        HeldStream held = await HeldStream.OfAsync(database, isAsync: true, Token);
        await LengthenLogAsync(database);
        clock.Advance(TimeSpan.FromSeconds(1));
        Execute(other, "BEGIN");
        Execute(other, "SELECT count(*) FROM sqlite_schema");
        await held.DisposeAsync();
        Task<HeldStream> next = HeldStream.OfAsync(database, isAsync: true, Token);
        for (int i = 0; i < 5; i++)
        {
            await database.Notes.SaveAsync(ANote("2"), Token);
        }

        return next;
    }

    // Above the length from which on it is to be emptied, and below the one at which nothing is written any more.
    private static async Task LengthenLogAsync(NotesDatabase database)
    {
        while (database.GetStatistics().WalLength < MiB * 3 / 4)
        {
            await database.Notes.SaveAsync(ANote("1", s_long), Token);
        }
    }
}

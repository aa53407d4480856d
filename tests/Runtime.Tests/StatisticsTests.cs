using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>What a database tells of itself.</summary>
public sealed class StatisticsTests : DatabaseTest
{
    [Fact]
    public async Task Writes_are_counted_while_they_wait_and_when_they_are_committed()
    {
        await using NotesDatabase database = await OpenAsync();
        Assert.True(database.GetStatistics() is { Commits: 0, CommittedWrites: 0, LargestBatch: 0, QueuedWrites: 0 });
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 5).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
        Assert.Equal(5, database.GetStatistics().QueuedWrites);

        await held.ReleaseAsync();
        await Task.WhenAll(writes);
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("in"), Token);
                await transaction.Notes.AddAsync(ANote("side"), Token);
            },
            Token);

        // The one that held the lane, the five that waited, the transaction.
        Assert.True(database.GetStatistics() is { Commits: 3, CommittedWrites: 7, LargestBatch: 5, QueuedWrites: 0 });
    }

    [Fact]
    public async Task What_is_refused_or_undone_is_not_counted()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        await Assert.ThrowsAsync<DuplicateRecordException>(() => database.Notes.AddAsync(ANote("1"), Token).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => database.WriteAsync(static _ => throw new InvalidOperationException(), Token).AsTask());

        Assert.Equal(1, database.GetStatistics().CommittedWrites);
    }

    [Fact]
    public async Task Reads_are_counted_while_they_run_and_while_they_wait()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        using CancellationTokenSource cancellation = new();
        Task<long> slow = Task.Run(() => database.Notes.SlowAsync(long.MaxValue, cancellation.Token).AsTask(), Token);
        SpinWait.SpinUntil(() => database.GetStatistics().BusyReaders == 1);
        Task<Note?> waiting = database.Notes.GetAsync("1", Token).AsTask();
        Assert.True(database.GetStatistics() is { Readers: 1, BusyReaders: 1, WaitingReads: 1, ReadWaits: 1 });

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        Assert.Null(await waiting);
        Assert.True(database.GetStatistics() is { Readers: 1, BusyReaders: 0, WaitingReads: 0, ReadWaits: 1, OldestRead: null });
    }

    [Fact]
    public async Task Without_a_log_there_are_no_readers_and_no_log()
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(":memory:", null, Token);
        await database.Notes.AddAsync(ANote("1"), Token);

        Assert.True(database.GetStatistics() is { Readers: 0, WalSize: 0, WalLength: 0, CheckpointAge: null, CommittedWrites: 1 });
        Assert.Equal(DatabaseHealthStatus.Healthy, (await database.CheckHealthAsync(Token)).Status);
    }

    [Fact]
    public async Task While_another_program_keeps_the_file_to_itself_the_database_is_not_well()
    {
        await using NotesDatabase database = await OpenAsync(new() { UseWal = false, BusyTimeout = TimeSpan.Zero });
        using (SqliteConnection other = Connect())
        {
            Execute(other, "BEGIN EXCLUSIVE");

            DatabaseHealth health = await database.CheckHealthAsync(Token);

            Assert.Equal((DatabaseHealthStatus.Unhealthy, PersistenceError.Busy), (health.Status, health.Error));
        }

        Assert.Equal(DatabaseHealthStatus.Healthy, (await database.CheckHealthAsync(Token)).Status);
        await database.Notes.AddAsync(ANote("1"), Token);
    }

    [Fact]
    public async Task A_disposed_database_has_no_statistics_and_is_not_well()
    {
        NotesDatabase database = await OpenAsync();
        await database.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(database.GetStatistics);
        Assert.Equal(DatabaseHealthStatus.Unhealthy, (await database.CheckHealthAsync(Token)).Status);
    }
}

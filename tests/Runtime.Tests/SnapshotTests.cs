using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class SnapshotTests : DatabaseTest
{
    [Fact]
    public async Task A_snapshot_stays_as_it_was()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        long count = await database.ReadAsync(
            async snapshot =>
            {
                await database.Notes.AddAsync(ANote("2"), Token);
                Assert.Null(await snapshot.Notes.GetAsync("2", Token));
                Assert.Equal(2, await database.Notes.CountAsync(Token));
                return await snapshot.Notes.CountAsync(Token);
            },
            Token);

        Assert.Equal(1, count);
    }

    [Theory]
    [InlineData("PASSIVE", false)]
    [InlineData("FULL", true)]
    [InlineData("RESTART", true)]
    [InlineData("TRUNCATE", true)]
    public async Task Whatever_checkpoint_another_program_runs_a_snapshot_and_a_stream_stay_as_they_were(string mode, bool isHeldBack)
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAllAsync([ANote("1"), ANote("2"), ANote("3")], Token);
        using SqliteConnection other = Connect();
        await database.ReadAsync(
            async snapshot =>
            {
                ImmutableArray<Note> before = await snapshot.Notes.ListAsync(cancellationToken: Token);
                IAsyncEnumerator<Note> stream = database.Notes.StreamAsync(Token).GetAsyncEnumerator(Token);
                Assert.True(await stream.MoveNextAsync());
                for (int round = 0; round < 3; round++)
                {
                    // Each row anew, and more rows than fit on their pages.
                    await database.Notes.SaveAsync(ANote("2", $"changed {round}"), Token);
                    await database.Notes.DeleteAsync("3", Token);
                    await database.Notes.AddAllAsync(
                        [.. Enumerable.Range(0, 50).Select(number => ANote($"{round}-{number}", new('x', 500)))], Token);
                    Assert.Equal(isHeldBack, Checkpoint(other, mode));
                    Assert.Equal(before, await snapshot.Notes.ListAsync(cancellationToken: Token));
                    Assert.Equal(152 - (50 * (2 - round)), await database.Notes.CountAsync(Token));
                }

                List<Note> streamed = [stream.Current];
                while (await stream.MoveNextAsync())
                {
                    streamed.Add(stream.Current);
                }

                await stream.DisposeAsync();
                Assert.Equal(before, streamed);
            },
            Token);

        Assert.False(Checkpoint(other, mode));
        await database.ReadAsync(async snapshot => Assert.Equal(152, await snapshot.Notes.CountAsync(Token)), Token);
        Assert.Equal("changed 2", (await database.Notes.GetAsync("2", Token))!.Title);
    }

    [Fact]
    public async Task A_snapshot_does_not_write()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.ReadAsync(
            async snapshot => await Assert.ThrowsAsync<InvalidOperationException>(
                () => snapshot.Notes.AddAsync(ANote("1"), Token).AsTask()),
            Token);
    }

    [Fact]
    public async Task A_snapshot_that_has_ended_cannot_be_used()
    {
        await using NotesDatabase database = await OpenAsync();
        NotesDatabase.Snapshot? kept = null;
        await database.ReadAsync(
            snapshot =>
            {
                kept = snapshot;
                return ValueTask.CompletedTask;
            },
            Token);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await kept!.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_cancelled_read_in_a_snapshot_leaves_the_snapshot_as_it_was()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        await database.ReadAsync(
            async snapshot =>
            {
                using CancellationTokenSource source = new();
                Task<long> slow = Task.Run(async () => await snapshot.Notes.SlowAsync(long.MaxValue, source.Token), Token);
                await source.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
                await database.Notes.AddAsync(ANote("2"), Token);
                Assert.Equal(1, await snapshot.Notes.CountAsync(Token));
            },
            Token);
    }

    [Fact]
    public async Task An_exception_of_the_delegate_passes_on_and_the_session_is_as_new()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => database.ReadAsync(static _ => throw new TimeZoneNotFoundException(), Token).AsTask());

        await database.Notes.AddAsync(ANote("1"), Token);

        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    /// <summary>Runs one without waiting for anybody.</summary>
    /// <returns>Whether somebody held it back.</returns>
    private static bool Checkpoint(SqliteConnection connection, string mode)
    {
        Execute(connection, "PRAGMA busy_timeout = 0");
        return (long)Execute(connection, mode switch
        {
            "PASSIVE" => "PRAGMA wal_checkpoint(PASSIVE)",
            "FULL" => "PRAGMA wal_checkpoint(FULL)",
            "RESTART" => "PRAGMA wal_checkpoint(RESTART)",
            _ => "PRAGMA wal_checkpoint(TRUNCATE)",
        })! != 0;
    }
}

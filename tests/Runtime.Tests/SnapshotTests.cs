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
}

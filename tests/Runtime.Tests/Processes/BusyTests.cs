using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Processes;

/// <summary>Another process has the write lock.</summary>
public sealed class BusyTests : DatabaseTest
{
    private static readonly SqliteDatabaseOptions s_patient = new() { BusyTimeout = TimeSpan.FromMinutes(5) };
    private static readonly SqliteDatabaseOptions s_impatient = new() { BusyTimeout = TimeSpan.FromMilliseconds(20) };

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_write_that_may_wait_succeeds_once_the_lock_is_released(bool commitsOnCallersThread)
    {
        await using NotesDatabase database = await OpenAsync(s_patient with { CommitOnCallersThread = commitsOnCallersThread });
        await using ChildProcess other = await HoldAsync();
        Task[] writes =
        [
            database.Notes.AddAsync(ANote("1"), Token).AsTask(),
            database.WriteAsync(static async transaction => await transaction.Notes.AddAsync(ANote("2"), Token), Token).AsTask(),
            database.Notes.AddAsync(ANote("3"), Token).AsTask(),
        ];
        Assert.Equal(0, await database.Notes.CountAsync(Token)); // A read waits for nobody.
        Assert.All(writes, static write => Assert.False(write.IsCompleted));

        await TellAsync(other, "give");

        await Task.WhenAll(writes);
        Assert.Equal(3, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_write_that_waited_long_enough_fails_and_was_not_executed()
    {
        await using NotesDatabase database = await OpenAsync(s_impatient);
        bool hasRun = false;
        await using ChildProcess other = await HoldAsync();
        Task[] writes =
        [
            database.Notes.DoAsync(() => hasRun = true, Token).AsTask(),
            database.WriteAsync(
                _ =>
                {
                    hasRun = true;
                    return ValueTask.CompletedTask;
                },
                Token).AsTask(),
            database.Notes.AddAsync(ANote("1"), Token).AsTask(),
        ];

        foreach (Task write in writes)
        {
            PersistenceException failure = await Assert.ThrowsAnyAsync<PersistenceException>(() => write);
            Assert.Equal((PersistenceError.Busy, true), (failure.Error, failure.IsTransient));
        }

        // The queue goes on, with failures and without.
        await Assert.ThrowsAnyAsync<PersistenceException>(() => database.Notes.AddAsync(ANote("2"), Token).AsTask());
        await TellAsync(other, "give");
        await database.Notes.AddAsync(ANote("3"), Token);
        Assert.False(hasRun);
        Assert.Equal(["3"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Fact]
    public async Task Who_is_cancelled_while_the_lock_is_waited_for_waits_no_longer()
    {
        await using NotesDatabase database = await OpenAsync(s_patient);
        await using ChildProcess other = await HoldAsync();
        using CancellationTokenSource source = new();
        Task first = database.Notes.AddAsync(ANote("1"), source.Token).AsTask();
        Task transaction = database.WriteAsync(static _ => throw new NotSupportedException("It ran."), source.Token).AsTask();
        Task stays = database.Notes.AddAsync(ANote("2"), Token).AsTask();

        await source.CancelAsync();

        // While the other process has the lock.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transaction);
        Assert.False(stays.IsCompleted);
        await TellAsync(other, "give");
        await stays;
        Assert.Equal(["2"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Fact]
    public async Task Opening_waits_too()
    {
        await using (await OpenAsync(new() { UseWal = false }))
        {
            // A file whose mode is still to be changed.
        }

        await using ChildProcess other = await HoldAsync();
        Assert.Equal(
            PersistenceError.Busy,
            (await Assert.ThrowsAsync<PersistenceConnectionException>(() => OpenAsync(s_impatient))).Error);
        Task<NotesDatabase> open = OpenAsync(s_patient);
        await TellAsync(other, "give");
        await (await open).DisposeAsync();
    }

    private async Task<ChildProcess> HoldAsync()
    {
        ChildProcess other = ChildProcess.Start("hold", Path);
        await TellAsync(other, "take");
        return other;
    }

    private static async Task TellAsync(ChildProcess other, string what)
    {
        await other.Input.WriteLineAsync(what);
        await other.Input.FlushAsync(Token);
        Assert.Equal(what, await other.Output.ReadLineAsync(Token));
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>Another program runs a checkpoint just when ours should empty the log.</summary>
[Collection(OneAtATime.Name)]
public sealed class OtherCheckpointTests : DatabaseTest
{
    private const int MiB = 1024 * 1024;

    private static readonly string s_long = new('x', 20_000);

    public OtherCheckpointTests() => FaultVfs.Watch(Folder);

    [Fact]
    public async Task A_stream_that_follows_another_one_waits_for_it()
    {
        FakeTimeProvider clock = new();
        await using NotesDatabase database = await OpenAsync(
            new() { WalSizeLimit = MiB, TimeProvider = clock, DrainTimeout = TimeSpan.Zero });
        await database.Notes.AddAsync(ANote("1", s_long), Token);
        HeldStream held = await HeldStream.OfAsync(database, isAsync: true, Token);
        using Pause pause = new(FaultyFile.Database, FileAction.Write);
        Task checkpoint = await BeginCheckpointAsync(pause);
        while (database.GetStatistics().WalLength < MiB * 3 / 4)
        {
            await database.Notes.SaveAsync(ANote("1", s_long), Token);
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        await held.DisposeAsync();
        Task<HeldStream> next = HeldStream.OfAsync(database, isAsync: true, Token);
        for (int i = 0; i < 5; i++)
        {
            await database.Notes.SaveAsync(ANote("2"), Token); // Each of them lets the log be tried.
        }

        Assert.False(next.IsCompleted);
        FaultVfs.Fail(null);
        pause.Dispose();
        await checkpoint;
        await using HeldStream begun = await next;
        Assert.True(database.GetStatistics().WalLength < MiB / 2);
    }

    // It holds SQLite's lock on checkpoints until the pause is over.
    private async Task<Task> BeginCheckpointAsync(Pause pause)
    {
        FaultVfs.Fail(pause.Ask);
        Task checkpoint = Task.Factory.StartNew(
            () =>
            {
                using SqliteConnection other = Connect();
                Execute(other, "PRAGMA wal_checkpoint(PASSIVE)");
            },
            Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await pause.Reached.WaitAsync(Token);
        return checkpoint;
    }
}

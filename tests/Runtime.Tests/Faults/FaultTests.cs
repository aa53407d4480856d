using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>Failures of the disk.</summary>
[Collection(OneAtATime.Name)]
public sealed class FaultTests : DatabaseTest
{
    private const int SyncFailed = 1034;
    private const int WriteFailed = 778;
    private const int ReadFailed = 266;
    private const int Full = 13;

    public FaultTests() => FaultVfs.Watch(Folder);

    [Fact]
    public async Task A_commit_that_fails_in_the_sync_is_of_unknown_outcome_and_stops_the_writer()
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("before"), Token);
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 5).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
        FaultVfs.Fail(static (file, action) => file == FaultyFile.Log && action == FileAction.Sync ? SyncFailed : 0);

        await held.ReleaseAsync(); // It wrote nothing.
        foreach (Task write in writes)
        {
            OutcomeUnknownException failure = await Assert.ThrowsAsync<OutcomeUnknownException>(() => write);
            Assert.Equal((PersistenceError.OutcomeUnknown, SyncFailed), (failure.Error, failure.ExtendedResultCode));
            Assert.False(failure.IsTransient);
        }

        FaultVfs.Fail(null);
        PersistenceConnectionException late = await Assert.ThrowsAsync<PersistenceConnectionException>(
            () => database.Notes.AddAsync(ANote("late"), Token).AsTask());
        Assert.Equal(PersistenceError.Faulted, late.Error);
        Assert.Equal(PersistenceError.Faulted, (await Assert.ThrowsAsync<PersistenceConnectionException>(
            () => database.WriteAsync(static _ => ValueTask.CompletedTask, Token).AsTask())).Error);
        Assert.NotNull(await database.Notes.GetAsync("before", Token));
        await database.DisposeAsync();

        await using NotesDatabase again = await OpenAsync();
        Assert.Contains(await again.Notes.CountAsync(Token), new long[] { 1, 6 }); // All of them or none.
    }

    [Fact]
    public async Task A_transaction_whose_commit_fails_in_the_sync_is_of_unknown_outcome()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                FaultVfs.Fail(static (_, action) => action == FileAction.Sync ? SyncFailed : 0);
            },
            Token).AsTask());
        FaultVfs.Fail(null);

        await Assert.ThrowsAsync<PersistenceConnectionException>(() => database.Notes.AddAsync(ANote("2"), Token).AsTask());
    }

    [Fact]
    public async Task A_full_disk_costs_the_batch_and_not_the_writer()
    {
        await using NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 20).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
        FaultVfs.Fail(static (file, action) => file == FaultyFile.Log && action == FileAction.Write ? Full : 0);

        await held.ReleaseAsync();
        foreach (Task write in writes)
        {
            Assert.Equal(PersistenceError.DiskFull, (await Assert.ThrowsAsync<QueryException>(() => write)).Error);
        }

        FaultVfs.Fail(null);
        Assert.Equal(0, await database.Notes.CountAsync(Token));
        await database.Notes.AddAsync(ANote("1"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Whichever_write_of_a_commit_finds_the_disk_full_nothing_of_the_batch_is_kept()
    {
        string title = new('x', 40_000);
        int failing = 0;
        for (bool isHit = true; isHit; failing++)
        {
            await using NotesDatabase database = await OpenAsync();
            using HeldLane held = HeldLane.Of(database);
            Task[] writes = [.. Enumerable.Range(0, 20).Select(
                number => database.Notes.AddAsync(ANote($"{failing} {number}", title), Token).AsTask())];
            int count = 0;
            FaultVfs.Fail((file, action) => file == FaultyFile.Log && action == FileAction.Write && count++ == failing ? Full : 0);
            await held.ReleaseAsync();
            await Task.WhenAll(writes).ContinueWith(static _ => { }, TaskScheduler.Default);
            FaultVfs.Fail(null);

            isHit = count > failing;
            Assert.All(writes, write => Assert.Equal(
                isHit ? PersistenceError.DiskFull : null, (write.Exception?.InnerException as QueryException)?.Error));
            Assert.Equal(isHit ? 0 : 20, await database.Notes.CountAsync(Token));
        }

        Assert.True(failing > 10, $"{failing}");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_file_that_reaches_its_greatest_size_costs_what_is_told(bool ofSeveralRows)
    {
        await using NotesDatabase database = await OpenAsync();
        await using (WriterLease lease = await database.BorrowWriterAsync(Token))
        {
            long pages = (long)Execute(lease.Connection, "PRAGMA page_count")!;
            Execute(lease.Connection, FormattableString.Invariant($"PRAGMA max_page_count = {pages + 30}"));
        }

        using HeldLane held = HeldLane.Of(database);
        string title = new('x', 3_000);
        Task[] writes = [.. Enumerable.Range(0, 60).Select(number => ofSeveralRows
            ? database.Notes.AddTwoAsync(ANote($"{number}", title), Token).AsTask()
            : database.Notes.AddAsync(ANote($"{number}", title), Token).AsTask())];
        await held.ReleaseAsync();
        await Task.WhenAll(writes).ContinueWith(static _ => { }, TaskScheduler.Default);

        List<string> kept = [];
        for (int number = 0; number < writes.Length; number++)
        {
            if (writes[number].IsCompletedSuccessfully)
            {
                kept.Add($"{number}");
                kept.AddRange(ofSeveralRows ? [$"{number}-2"] : []);
                continue;
            }

            QueryException failure = Assert.IsType<QueryException>(writes[number].Exception!.InnerException);
            Assert.Contains(failure.Error, new[] { PersistenceError.DiskFull, PersistenceError.RolledBack });
        }

        Assert.NotInRange(kept.Count, writes.Length, int.MaxValue);
        Assert.NotEmpty(kept);
        Assert.Equal(kept.Order(), (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id).Order());
        await database.Notes.DeleteAsync(kept[0], Token); // The writer goes on.
    }

    [Fact]
    public async Task A_checkpoint_that_fails_costs_no_write()
    {
        using LogList log = new();
        await using NotesDatabase database = await OpenAsync(
            new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss, LoggerFactory = log });
        FaultVfs.Fail(static (file, action) => file == FaultyFile.Database && action == FileAction.Write ? WriteFailed : 0);
        string title = new('x', 100_000);

        for (int number = 0; number < 100; number++)
        {
            await database.Notes.AddAsync(ANote($"{number}", title), Token);
        }

        FaultVfs.Fail(null);
        Assert.Equal(100, await database.Notes.CountAsync(Token));
        Assert.Contains(log.Lines, static line =>
            line.Contains("A checkpoint failed", StringComparison.Ordinal) && line.Contains("778", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_error_in_a_read_costs_that_read_only()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        FaultVfs.Fail(static (_, action) => action == FileAction.Read ? ReadFailed : 0);

        PersistenceException failure = await Assert.ThrowsAnyAsync<PersistenceException>(
            () => database.Notes.GetAsync("1", Token).AsTask());

        FaultVfs.Fail(null);
        Assert.Equal(PersistenceError.Io, failure.Error);
        Assert.NotNull(await database.Notes.GetAsync("1", Token));
        await database.Notes.AddAsync(ANote("2"), Token);
    }
    [Fact]
    public async Task A_snapshot_that_cannot_begin_leaves_its_session_as_it_was()
    {
        for (int failing = 0; ; failing++)
        {
            await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });
            await database.Notes.SaveAsync(ANote("1"), Token);
            int reads = 0;
            FaultVfs.Fail((_, action) => action == FileAction.Read && reads++ == failing ? ReadFailed : 0);
            Exception? failure = await Record.ExceptionAsync(
                () => database.ReadAsync(static snapshot => snapshot.Notes.CountAsync(Token), Token).AsTask());
            FaultVfs.Fail(null);

            Assert.Equal(1, await database.ReadAsync(static snapshot => snapshot.Notes.CountAsync(Token), Token));
            if (reads <= failing)
            {
                Assert.Null(failure);
                return;
            }
        }
    }
}

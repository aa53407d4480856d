using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class ConcurrencyTests : DatabaseTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_64_concurrent_writers_nothing_is_lost_and_each_reads_its_own_write(bool onCallersThread)
    {
        await using NotesDatabase database = await OpenAsync(new() { CommitOnCallersThread = onCallersThread });

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(
            async () =>
            {
                for (int number = 0; number < 20; number++)
                {
                    Note note = ANote($"{writer}-{number}");
                    await database.Notes.AddAsync(note, Token);
                    Assert.Equal(note, await database.Notes.GetAsync(note.Id, Token));
                }
            },
            Token)));

        Assert.Equal(64 * 20, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Each_of_8_callers_sees_what_it_has_just_written_whichever_way_it_reads()
    {
        int writes = LongRun.Choose(150, 12_500);
        await using NotesDatabase database = await OpenAsync(new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(
            async () =>
            {
                string id = $"{caller}";
                for (int number = 0; number < writes; number++)
                {
                    await database.Notes.SaveAsync(ANote(id, folder: id, stars: number), Token);
                    Assert.Equal(number, await ReadAsync(database, id, number % 5));
                }
            },
            Token)));

        LongRun.Report("writes that were read at once by their own caller", 8L * writes);
    }

    [Fact]
    public async Task Threads_that_block_in_their_writes_and_reads_do_not_starve_one_another()
    {
        await using NotesDatabase database = await OpenAsync(new() { Readers = 1 });

        await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(
            () =>
            {
                for (int number = 0; number < 10; number++)
                {
                    Note note = ANote($"{writer}-{number}");
                    database.Notes.Save(note);
                    Assert.Equal(note, database.Notes.Get(note.Id));
                }
            },
            Token)));

        Assert.Equal(32 * 10, database.Notes.Stream(Token).Count());
    }

    [Fact]
    public async Task Transactions_and_single_writes_take_turns()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("counter"), Token);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(
            async () =>
            {
                for (int number = 0; number < 10; number++)
                {
                    await database.Notes.AddAsync(ANote($"{writer}-{number}"), Token);
                    await database.WriteAsync(
                        async transaction =>
                        {
                            Note counter = (await transaction.Notes.GetAsync("counter", Token))!;
                            await transaction.Notes.SaveAsync(counter with { Stars = counter.Stars + 1 }, Token);
                        },
                        Token);
                }
            },
            Token)));

        Assert.Equal(160, (await database.Notes.GetAsync("counter", Token))!.Stars);
        Assert.Equal(161, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_write_waits_for_another_programs_lock()
    {
        await using NotesDatabase database = await OpenAsync(new() { BusyTimeout = TimeSpan.FromHours(1) });
        using SqliteConnection other = Connect();
        Execute(other, "BEGIN IMMEDIATE");

        Task[] writes = [.. Enumerable.Range(0, 5).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
        Assert.DoesNotContain(writes, static write => write.IsCompleted);
        Execute(other, "COMMIT");
        await Task.WhenAll(writes);

        Assert.Equal(5, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_lock_that_is_held_too_long_is_Busy_and_nothing_was_executed()
    {
        await using NotesDatabase database = await OpenAsync(new() { BusyTimeout = TimeSpan.Zero });
        using SqliteConnection other = Connect();
        Execute(other, "BEGIN IMMEDIATE");

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.Notes.AddAsync(ANote("1"), Token).AsTask());
        QueryException transaction = await Assert.ThrowsAsync<QueryException>(
            () => database.WriteAsync(static _ => ValueTask.CompletedTask, Token).AsTask());

        Assert.Equal((PersistenceError.Busy, true), (failure.Error, failure.IsTransient));
        Assert.Equal((PersistenceError.Busy, true), (transaction.Error, transaction.IsTransient));
        Execute(other, "COMMIT");
        await database.Notes.AddAsync(ANote("2"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task The_log_stays_short_while_rows_are_written()
    {
        await using NotesDatabase database = await OpenAsync(new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss });
        string title = new('x', 20_000);

        for (int number = 0; number < 1_000; number++)
        {
            await database.Notes.SaveAsync(ANote($"{number % 10}", title), Token);
        }

        Assert.InRange(new FileInfo(Path + "-wal").Length, 1, 8 * 1024 * 1024); // A thousand pages and one commit, or twice that.
    }

    private static async Task<int?> ReadAsync(NotesDatabase database, string id, int way) => way switch
    {
        0 => (await database.Notes.GetAsync(id, Token))?.Stars,
        1 => (await database.Notes.ListAsync(folder: id, cancellationToken: Token)).Single().Stars,
        2 => await database.ReadAsync(async snapshot => (await snapshot.Notes.GetAsync(id, Token))?.Stars, Token),
        3 => await database.QueryScalarAsync<int>($"SELECT stars FROM notes WHERE id = {id}", Token),
        _ => (await database.Notes.StreamAsync(Token).SingleAsync(note => note.Id == id, Token)).Stars,
    };
}

using Microsoft.Data.Sqlite;
using SQLitePCL;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class BatchTests : DatabaseTest
{
    private static readonly SqliteDatabaseOptions s_bothWays = new();

    public static TheoryData<bool> Threads => [true, false];

    [Fact]
    public async Task Writes_that_wait_together_are_committed_together()
    {
        await using NotesDatabase database = await OpenAsync();
        int[] commits = await CountCommitsAsync(database);
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 50).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
        Assert.DoesNotContain(writes, static write => write.IsCompleted);

        await held.ReleaseAsync();
        await Task.WhenAll(writes);

        Assert.Equal(50, await database.Notes.CountAsync(Token));
        Assert.Equal(2, commits[0]); // The holder's own, and that of the fifty.
    }

    [Fact]
    public async Task A_failed_item_costs_only_its_own_caller()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("19"), Token);
        int[] commits = await CountCommitsAsync(database);
        using HeldLane held = HeldLane.Of(database);
        Task[] writes = [.. Enumerable.Range(0, 50).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];

        await held.ReleaseAsync();
        DuplicateRecordException failure = await Assert.ThrowsAsync<DuplicateRecordException>(() => writes[19]);
        await Task.WhenAll(writes.Where((_, number) => number != 19));

        Assert.Equal(PersistenceError.ConstraintPrimaryKey, failure.Error);
        Assert.Equal(1555, failure.ExtendedResultCode);
        Assert.Equal(("notes", "id", "INoteRepository.AddAsync"), (failure.Table, failure.Column, failure.Operation));
        Assert.Equal(1555, Assert.IsType<SqliteException>(failure.InnerException).SqliteExtendedErrorCode);
        Assert.Equal(50, await database.Notes.CountAsync(Token));
        Assert.Equal(2, commits[0]);
    }

    [Fact]
    public async Task When_an_item_rolls_the_transaction_back_the_innocent_run_once_more_and_nothing_commits_by_itself()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("19"), Token);
        int[] commits = await CountCommitsAsync(database);
        using HeldLane held = HeldLane.Of(database);
        Task[] writes =
        [
            .. Enumerable.Range(0, 50).Select(number => number == 19
                ? database.Notes.AddOrRollbackAsync(ANote($"{number}"), Token).AsTask()
                : database.Notes.AddAsync(ANote($"{number}"), Token).AsTask()),
        ];

        await held.ReleaseAsync();
        await Assert.ThrowsAsync<DuplicateRecordException>(() => writes[19]);
        await Task.WhenAll(writes.Where((_, number) => number != 19));

        Assert.Equal(50, await database.Notes.CountAsync(Token));
        Assert.InRange(commits[0], 1, 2);
    }

    [Fact]
    public async Task Items_that_roll_back_twice_leave_the_innocent_to_run_alone()
    {
        await using NotesDatabase database = await OpenAsync();
        using (SqliteConnection other = Connect())
        {
            Execute(other, "CREATE TRIGGER refuse BEFORE INSERT ON notes WHEN new.title = 'bad' BEGIN SELECT RAISE(ROLLBACK, 'bad'); END");
        }

        using HeldLane held = HeldLane.Of(database);
        Task[] writes =
        [
            .. Enumerable.Range(0, 20).Select(number =>
                database.Notes.AddAsync(ANote($"{number}", number % 5 == 4 ? "bad" : "good"), Token).AsTask()),
        ];

        await held.ReleaseAsync();
        for (int number = 0; number < writes.Length; number++)
        {
            if (number % 5 == 4)
            {
                QueryException failure = await Assert.ThrowsAsync<QueryException>(() => writes[number]);
                Assert.Equal(PersistenceError.ConstraintTrigger, failure.Error);
                Assert.DoesNotContain("bad", failure.ToString(), StringComparison.Ordinal);
            }
            else
            {
                await writes[number];
            }
        }

        Assert.Equal(16, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_foreign_key_that_fails_at_the_commit_is_blamed_on_one()
    {
        await using NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        Task[] writes =
        [
            .. Enumerable.Range(0, 10).Select(number =>
                database.Notes.AddAsync(ANote($"{number}", parent: number == 4 ? "nobody" : null), Token).AsTask()),
        ];

        await held.ReleaseAsync();
        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => writes[4]);
        await Task.WhenAll(writes.Where((_, number) => number != 4));

        Assert.Equal(PersistenceError.ConstraintForeignKey, failure.Error);
        Assert.Equal(9, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Work_of_several_statements_that_fails_half_way_leaves_nothing()
    {
        await using NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        Task before = database.Notes.AddAsync(ANote("before"), Token).AsTask();
        Task several = database.Notes.AddAllAsync([ANote("a"), ANote("b"), ANote("a")], Token).AsTask();
        Task after = database.Notes.AddAsync(ANote("after"), Token).AsTask();

        await held.ReleaseAsync();
        await Assert.ThrowsAsync<DuplicateRecordException>(() => several);
        await Task.WhenAll(before, after);

        Assert.Equal(["after", "before"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Theory, MemberData(nameof(Threads))]
    public async Task An_exception_of_the_work_is_its_callers_and_undoes_what_the_work_did(bool onCallersThread)
    {
        await using NotesDatabase database = await OpenAsync(s_bothWays with { CommitOnCallersThread = onCallersThread });

        await Assert.ThrowsAsync<ArgumentException>(() => database.Notes.AddAllAsync([ANote("1"), ANote("2", "\ud800")], Token).AsTask());
        await database.Notes.AddAsync(ANote("3"), Token);

        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_statement_that_was_not_read_to_its_end_does_not_stop_the_commit()
    {
        await using NotesDatabase database = await OpenAsync();

        Note first = await database.Notes.AddTwoAsync(ANote("1"), Token);

        Assert.Equal("1", first.Id);
        Assert.Equal(2, await database.Notes.CountAsync(Token));
    }

    private static async Task<int[]> CountCommitsAsync(NotesDatabase database)
    {
        int[] commits = [0];
        await database.WriteAsync(
            transaction =>
            {
                raw.sqlite3_commit_hook(
                    transaction.Connection.Handle,
                    _ =>
                    {
                        commits[0]++;
                        return 0;
                    },
                    null);
                return ValueTask.CompletedTask;
            },
            Token);
        commits[0] = 0;
        return commits;
    }
}

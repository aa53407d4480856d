using System.Collections.Immutable;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>One call that writes many rows: all of them, or none, whoever else writes at the same time.</summary>
public sealed class ManyRowsTests : DatabaseTest
{
    [Fact]
    public async Task The_rows_of_one_call_are_one_commit_and_are_counted()
    {
        await using NotesDatabase database = await OpenAsync();

        int added = await database.Notes.AddManyAsync(Rows("a", 1_000), Token);

        Assert.Equal(1_000, added);
        Assert.Equal(1_000, await database.Notes.CountAsync(Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(499)]
    [InlineData(998)]
    [InlineData(999)]
    public async Task A_row_that_fails_takes_all_others_of_its_call_with_it(int failing)
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("there"), Token);
        Note[] rows = Rows("a", 1_000);
        rows[failing] = ANote("there");

        DuplicateRecordException failure =
            await Assert.ThrowsAsync<DuplicateRecordException>(() => database.Notes.AddManyAsync(rows, Token).AsTask());

        Assert.Equal(("notes", "id", "INoteRepository.AddManyAsync"), (failure.Table, failure.Column, failure.Operation));
        Assert.Equal(["there"], await IdsAsync(database));
        Assert.Equal(1_000, await database.Notes.AddManyAsync(Rows("a", 1_000), Token));
    }

    [Fact]
    public async Task Calls_that_wait_together_stay_whole_and_the_innocent_lose_nothing()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("there"), Token);
        using HeldLane held = HeldLane.Of(database);
        List<(Task Write, IEnumerable<string> Ids)> writes = [];
        for (int number = 0; number < 60; number++)
        {
            Note[] rows = Rows($"{number:00}", 1 + (number % 5));
            if (number % 4 == 1)
            {
                rows[^1] = number % 8 == 1 ? ANote("there") : ANote($"{number}", stars: -1); // The last: the others were written before.
            }

            Task write = number % 2 == 0
                ? database.Notes.AddAllAsync(rows, Token).AsTask()
                : database.Notes.AddManyAsync(rows, Token).AsTask();
            writes.Add((write, number % 4 == 1 ? [] : rows.Select(static row => row.Id)));
        }

        await held.ReleaseAsync();
        for (int number = 0; number < writes.Count; number++)
        {
            if (number % 4 == 1)
            {
                await Assert.ThrowsAnyAsync<PersistenceException>(() => writes[number].Write);
            }
            else
            {
                await writes[number].Write;
            }
        }

        Assert.Equal(writes.SelectMany(static write => write.Ids).Append("there").Order(StringComparer.Ordinal), await IdsAsync(database));
    }

    [Fact]
    public async Task A_failed_call_inside_a_tried_part_of_a_transaction_leaves_the_rest()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async transaction =>
            {
                Assert.Equal(3, await transaction.Notes.AddManyAsync(Rows("a", 3), Token));
                Assert.False(await transaction.TryAsync(
                    async inner => await inner.Notes.AddManyAsync([ANote("b"), ANote("c"), ANote("b")], Token)));
                Assert.Equal(2, await transaction.Notes.AddManyAsync(Rows("d", 2), Token));
            },
            Token);

        Assert.Equal(["a-0000", "a-0001", "a-0002", "d-0000", "d-0001"], await IdsAsync(database));
    }

    [Fact]
    public async Task A_failed_call_that_a_transaction_catches_cannot_be_committed()
    {
        await using NotesDatabase database = await OpenAsync();

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.WriteAsync(
            async transaction =>
            {
                await Assert.ThrowsAsync<DuplicateRecordException>(
                    () => transaction.Notes.AddManyAsync([ANote("a"), ANote("a")], Token).AsTask());
            },
            Token).AsTask());

        Assert.Equal(PersistenceError.RolledBack, failure.Error);
        Assert.Empty(await IdsAsync(database));
    }

    [Fact]
    public async Task No_rows_are_no_work()
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.Equal(0, await database.Notes.AddManyAsync([], Token));
    }

    private static Note[] Rows(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(number => ANote($"{prefix}-{number:0000}"))];

    private static async Task<IEnumerable<string>> IdsAsync(NotesDatabase database)
    {
        ImmutableArray<Note> notes = await database.Notes.ListAsync(cancellationToken: Token);
        return notes.Select(static note => note.Id);
    }
}

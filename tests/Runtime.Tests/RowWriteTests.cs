using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Writes of one row whose caller has to wait: the row is recorded at once, and bound when its turn comes.</summary>
public sealed class RowWriteTests : DatabaseTest
{
    private static readonly Statement s_add = new(
        StatementKind.Insert, "Test.Add", NoteRow.Table,
        "INSERT INTO notes (id, title, folder, stars, parent_id) VALUES (?1, ?2, ?3, ?4, ?5)");

    [Fact]
    public async Task A_row_that_waits_is_written_as_it_was_when_it_was_given()
    {
        await using NotesDatabase database = await OpenAsync();
        string[] row = ["1", "before"];
        ValueTask<int> write;
        using (HeldLane.Of(database))
        {
            write = database.RunRowWriteAsync(s_add, row, Bind, static (_, statement, _) => statement.Run(), Token);
            row[1] = "after";
        }

        Assert.Equal(1, await write);
        Assert.Equal("before", (await database.Notes.GetAsync("1", Token))!.Title);
    }

    [Fact]
    public async Task A_refused_row_that_waits_costs_only_its_own_caller()
    {
        await using NotesDatabase database = await OpenAsync();
        Task[] writes;
        using (HeldLane.Of(database))
        {
            writes = [.. Enumerable.Range(0, 3).Select(number =>
                database.Notes.AddAsync(ANote($"{number}", number == 1 ? "\ud800" : "whole"), Token).AsTask())];
        }

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => writes[1]);
        await writes[0];
        await writes[2];

        Assert.Contains("notes.title", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Rows_of_any_length_that_wait_together_keep_each_its_own_texts()
    {
        await using NotesDatabase database = await OpenAsync();
        Note[] notes = [.. Enumerable.Range(0, 40).Select(
            static number => ANote($"{number}", new string((char)('a' + (number % 26)), number * 2_997)))];
        for (int turn = 0; turn < 3; turn++)
        {
            Task[] writes;
            using (HeldLane.Of(database))
            {
                writes = [.. notes.Select(note => database.Notes.SaveAsync(note with { Title = note.Title + turn }, Token).AsTask())];
            }

            await Task.WhenAll(writes);
            foreach (Note note in notes)
            {
                Assert.Equal(note.Title + turn, (await database.Notes.GetAsync(note.Id, Token))!.Title);
            }
        }
    }

    [Fact]
    public async Task A_row_that_waits_costs_no_allocation()
    {
        await using NotesDatabase database = await OpenAsync();
        Note[] notes = [.. Enumerable.Range(0, 40).Select(static number => ANote($"{number}"))];
        ValueTask[] writes = new ValueTask[notes.Length];
        void Put(int i, ValueTask write) => writes[i] = write;
        long least = long.MaxValue; // Of several turns: the pools are everybody's, and another test may just have emptied them.
        for (int turn = 0; turn < 8; turn++)
        {
            using (HeldLane.Of(database))
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < notes.Length; i++)
                {
                    Put(i, database.Notes.SaveAsync(notes[i], CancellationToken.None));
                }

                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            foreach (ValueTask write in writes)
            {
                await write;
            }
        }

        Assert.Equal(0, least);
        Assert.Equal(notes.Length, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_row_of_a_caller_who_gave_up_is_not_written_and_takes_nothing_from_others()
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource given = new();
        Task[] writes;
        using (HeldLane.Of(database))
        {
            writes = [.. Enumerable.Range(0, 3).Select(number =>
                database.Notes.AddAsync(ANote($"{number}", $"title {number}"), number == 1 ? given.Token : Token).AsTask())];
            await given.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writes[1]);
        await writes[0];
        await writes[2];

        Assert.Null(await database.Notes.GetAsync("1", Token));
        Assert.Equal("title 2", (await database.Notes.GetAsync("2", Token))!.Title);
    }

    [Fact]
    public async Task A_thread_that_waits_records_its_row_as_well()
    {
        await using NotesDatabase database = await OpenAsync();
        string[] row = ["1", "before"];
        Task<int> write;
        using (HeldLane.Of(database))
        {
            using ManualResetEventSlim bound = new();
            write = Task.Run(
                () => database.RunRowWrite(
                    s_add,
                    row,
                    (statement, row) =>
                    {
                        Bind(statement, row);
                        bound.Set();
                    },
                    static (_, statement, _) => statement.Run(),
                    Token),
                Token);
            bound.Wait(Token);
            row[1] = "after";
        }

        Assert.Equal(1, await write);
        Assert.Equal("before", (await database.Notes.GetAsync("1", Token))!.Title);
    }

    private static void Bind(PreparedStatement statement, string[] row)
    {
        statement.BindText(1, row[0]);
        statement.BindText(2, row[1]);
        statement.BindNull(3);
        statement.BindInt64(4, 5);
        statement.BindNull(5);
    }
}

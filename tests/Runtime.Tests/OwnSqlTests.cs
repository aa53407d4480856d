using System.Collections.Immutable;
using System.Globalization;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>SQL of one's own over a scope: what is bound, what is refused, how rows are read.</summary>
public sealed class OwnSqlTests : DatabaseTest
{
    private const string Hostile = "'); DROP TABLE notes; --";

    [Fact]
    public async Task A_query_reads_rows_with_the_emitted_mapper()
    {
        await using NotesDatabase database = await OpenNotesAsync("a", "b", "c");
        string from = "b";

        ImmutableArray<Note> rows = await database.QueryAsync(
            NoteRow.Mapper, $"SELECT {NoteRow.Columns} FROM {NoteRow.Table} WHERE id >= {from} ORDER BY id DESC", Token);

        Assert.Equal(["c", "b"], rows.Select(static row => row.Id));
        Assert.Equal(rows, database.Query(
            NoteRow.Mapper, $"SELECT {NoteRow.Columns.Of("n")} FROM notes AS n WHERE id >= {from} ORDER BY id DESC", Token));
    }

    [Fact]
    public async Task A_text_in_a_hole_is_never_read_as_SQL()
    {
        await using NotesDatabase database = await OpenNotesAsync("a");
        string columns = "id, title";

        Assert.Equal(0, await database.ExecuteAsync($"DELETE FROM notes WHERE title = {Hostile}", Token));
        Assert.Equal(Hostile, await database.QueryScalarAsync<string>($"SELECT {Hostile}", Token));
        Assert.Equal(columns, await database.QueryScalarAsync<string>($"SELECT {columns} FROM notes", Token));
        Assert.Equal(1, await database.QueryScalarAsync<long>($"SELECT count(*) FROM notes", Token));
    }

    [Fact]
    public async Task A_name_is_quoted_whatever_it_holds()
    {
        await using NotesDatabase database = await OpenNotesAsync("a");
        ColumnList columns = new("id\" FROM notes; DROP TABLE notes; --");

        QueryException refused = await Assert.ThrowsAsync<QueryException>(async () =>
            await database.QueryAsync(NoteRow.Mapper, $"SELECT {columns} FROM notes", Token));

        Assert.Contains("no such column", refused.Message, StringComparison.Ordinal);
        Assert.Equal("\"a\"\"b\", \"c\"", new ColumnList("a\"b", "c").ToString());
        Assert.Equal("\"t\"\"\".\"c\"", new ColumnList("c").Of("t\"").ToString());
    }

    [Fact]
    public async Task Each_kind_of_value_is_bound_in_its_stored_form()
    {
        await using NotesDatabase database = await OpenAsync();
        Guid id = Guid.Parse("11112222-3333-4444-5555-666677778888");
        DateTimeOffset at = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1));
        ReadOnlyMemory<byte> memory = new byte[] { 1, 2 };
        byte[]? none = null;
        int? missing = null;

        Assert.Equal(7, await database.QueryScalarAsync<int>($"SELECT {7}", Token));
        Assert.Equal(long.MaxValue, await database.QueryScalarAsync<long>($"SELECT {long.MaxValue}", Token));
        Assert.Equal(0.5, await database.QueryScalarAsync<double>($"SELECT {0.5}", Token));
        Assert.Equal(1.10m, await database.QueryScalarAsync<decimal>($"SELECT {1.10m}", Token));
        Assert.True(await database.QueryScalarAsync<bool>($"SELECT {true}", Token));
        Assert.Equal("x", await database.QueryScalarAsync<string>($"SELECT {'x'}", Token));
        Assert.Equal(id, await database.QueryScalarAsync<Guid>($"SELECT {id}", Token));
        Assert.Equal(at, await database.QueryScalarAsync<DateTimeOffset>($"SELECT {at}", Token));
        Assert.Equal(at.UtcDateTime, await database.QueryScalarAsync<DateTime>($"SELECT {at.UtcDateTime}", Token));
        Assert.Equal(new DateOnly(2026, 1, 2), await database.QueryScalarAsync<DateOnly>($"SELECT {new DateOnly(2026, 1, 2)}", Token));
        Assert.Equal(new TimeOnly(3, 4), await database.QueryScalarAsync<TimeOnly>($"SELECT {new TimeOnly(3, 4)}", Token));
        Assert.Equal(TimeSpan.FromDays(2), await database.QueryScalarAsync<TimeSpan>($"SELECT {TimeSpan.FromDays(2)}", Token));
        Assert.Equal([1, 2], await database.QueryScalarAsync<byte[]>($"SELECT {memory}", Token));
        Assert.Equal([3], await database.QueryScalarAsync<byte[]>($"SELECT {new byte[] { 3 }}", Token));
        Assert.Equal("http://a/", await database.QueryScalarAsync<string>($"SELECT {new Uri("http://a/")}", Token));
        Assert.Null(await database.QueryScalarAsync<byte[]>($"SELECT {none}", Token));
        Assert.Null(await database.QueryScalarAsync<int?>($"SELECT {missing}", Token));
    }

    [Fact]
    public async Task A_single_value_may_be_missing_only_where_its_type_says_so()
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.Null(await database.QueryScalarAsync<string>($"SELECT id FROM notes", Token));
        Assert.Null(database.QueryScalar<long?>($"SELECT max(stars) FROM notes", Token));
        await Assert.ThrowsAsync<RecordNotFoundException>(async () =>
            await database.QueryScalarAsync<long>($"SELECT stars FROM notes", Token));
        QueryException isNull = Assert.Throws<QueryException>(() =>
            database.QueryScalar<long>($"SELECT max(stars) AS most FROM notes", Token));
        Assert.Equal((PersistenceError.UnreadableRow, "most"), (isNull.Error, isNull.Column));
        Assert.Throws<NotSupportedException>(() => database.QueryScalar<Note>($"SELECT 1", Token));
    }

    [Fact]
    public async Task One_row_or_none_is_asked_for_by_name()
    {
        await using NotesDatabase database = await OpenNotesAsync("a", "b");
        string id = "a";
        string none = "z";

        Assert.Equal("a", (await database.QueryFirstOrDefaultAsync(
            NoteRow.Mapper, $"SELECT {NoteRow.Columns} FROM notes ORDER BY id", Token))?.Id);
        Assert.Null(database.QueryFirstOrDefault(NoteRow.Mapper, $"SELECT {NoteRow.Columns} FROM notes WHERE id = {none}", Token));
        Assert.Equal("a", database.QuerySingle(NoteRow.Mapper, $"SELECT {NoteRow.Columns} FROM notes WHERE id = {id}", Token).Id);
        await Assert.ThrowsAsync<RecordNotFoundException>(async () => await database.QuerySingleAsync(
            NoteRow.Mapper, $"SELECT {NoteRow.Columns} FROM notes WHERE id = {none}", Token));
        QueryException several = await Assert.ThrowsAsync<QueryException>(async () => await database.QuerySingleAsync(
            NoteRow.Mapper, $"SELECT {NoteRow.Columns} FROM notes", Token));
        Assert.Contains("several rows", several.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_column_is_read_as_what_it_is_stored_as_and_as_nothing_else(bool isInTransaction)
    {
        await using NotesDatabase database = await OpenNotesAsync("a");
        RowMapper<string> mapper = new(columnCount: 5, static row => string.Join(
            "; ",
            Kinds(row, static (row, column) => $"{row.GetInt64(column)}"),
            Kinds(row, static (row, column) => string.Create(CultureInfo.InvariantCulture, $"{row.GetDouble(column)}")),
            Kinds(row, static (row, column) => row.GetText(column)),
            Kinds(row, static (row, column) => row.GetTextOrNull(column) ?? "none"),
            Kinds(row, static (row, column) => Convert.ToHexString(row.GetBytes(column)))));
        Func<SqliteScope, ValueTask<string>> read = scope =>
            scope.QuerySingleAsync(mapper, $"SELECT 7, 1.5, 'text', x'0A', NULL", Token);

        Assert.Equal(
            "7 - - - -; 7 1.5 - - -; 7 1.5 text - -; 7 1.5 text - none; - - - 0A -",
            isInTransaction
                ? await database.WriteAsync(async transaction => await read(transaction), Token)
                : await read(database));
    }

    private static string Kinds(PreparedStatement row, Func<PreparedStatement, int, string> read)
    {
        return string.Join(" ", Enumerable.Range(0, 5).Select(TryRead));

        string TryRead(int column)
        {
            try
            {
                return read(row, column);
            }
            catch (FormatException)
            {
                return "-";
            }
        }
    }

    [Fact]
    public async Task A_mapper_of_ones_own_reads_by_place()
    {
        await using NotesDatabase database = await OpenNotesAsync("a", "b");
        RowMapper<(string Title, long Count)> mapper = new(columnCount: 2, static row => (row.GetText(0), row.GetInt64(1)));

        Assert.Equal(
            [("Milk", 2L)], await database.QueryAsync(mapper, $"SELECT title, count(*) FROM notes GROUP BY title", Token));
        QueryException unreadable = await Assert.ThrowsAsync<QueryException>(async () =>
            await database.QueryAsync(mapper, $"SELECT title, id FROM notes", Token));
        Assert.Equal(
            (PersistenceError.UnreadableRow, "A_mapper_of_ones_own_reads_by_place", "id"),
            (unreadable.Error, unreadable.Operation, unreadable.Column));
    }

    [Theory, InlineData(4), InlineData(6)]
    public async Task Another_number_of_columns_is_told(int count)
    {
        await using NotesDatabase database = await OpenAsync();
        ColumnList columns = new([.. Enumerable.Repeat("id", count)]);

        QueryException refused = await Assert.ThrowsAsync<QueryException>(async () =>
            await database.QueryAsync(NoteRow.Mapper, $"SELECT {columns} FROM notes", Token));

        Assert.Equal(
            $"Another_number_of_columns_is_told: the statement gives {count} columns where 5 are read.", refused.Message);
    }

    [Fact]
    public async Task What_SQLite_refuses_is_told_with_its_words_and_without_values()
    {
        await using NotesDatabase database = await OpenAsync();
        string secret = "hush";

        QueryException refused = await Assert.ThrowsAsync<QueryException>(async () =>
            await database.QueryScalarAsync<long>($"SELECT missing FROM notes WHERE id = {secret}", Token));

        Assert.Equal(nameof(What_SQLite_refuses_is_told_with_its_words_and_without_values), refused.Operation);
        Assert.Contains("no such column: missing", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_changes_rows_and_tells_how_many()
    {
        await using NotesDatabase database = await OpenNotesAsync("a", "b");
        string title = "Tea";

        Assert.Equal(2, await database.ExecuteAsync($"UPDATE notes SET title = {title}", Token));
        Assert.Equal(1, database.Execute($"DELETE FROM notes WHERE id = 'a'", Token));
        Assert.Equal("Tea", (await database.Notes.GetAsync("b", Token))!.Title);
        int stars = -1;
        QueryException refused = await Assert.ThrowsAsync<QueryException>(async () =>
            await database.ExecuteAsync($"UPDATE notes SET stars = {stars}", Token));
        Assert.Equal((PersistenceError.ConstraintCheck, "stars_not_negative"), (refused.Error, refused.Constraint));
    }

    [Fact]
    public async Task Values_are_bound_again_when_the_transaction_was_lost_to_another()
    {
        await using NotesDatabase database = await OpenAsync();
        using HeldLane held = HeldLane.Of(database);
        string id = "own";
        ValueTask<int> own = database.ExecuteAsync($"INSERT INTO notes (id, title, stars) VALUES ({id}, 'Own', 0)", Token);
        ValueTask<int> loses = database.ExecuteAsync($"INSERT OR ROLLBACK INTO notes (id, title, stars) VALUES ('x', 'X', -1)", Token);
        await held.ReleaseAsync();

        await Assert.ThrowsAsync<QueryException>(async () => await loses);
        Assert.Equal(1, await own);
        Assert.NotNull(await database.Notes.GetAsync("own", Token));
    }

    [Fact]
    public async Task In_a_transaction_a_query_sees_its_writes_and_a_snapshot_only_reads()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async tx =>
            {
                Assert.Equal(1, await tx.ExecuteAsync($"INSERT INTO notes (id, title, stars) VALUES ('a', 'A', 0)", Token));
                Assert.Equal(1, await tx.QueryScalarAsync<long>($"SELECT count(*) FROM notes", Token));
                Assert.Equal(0, await database.QueryScalarAsync<long>($"SELECT count(*) FROM notes", Token));
            },
            Token);
        await database.ReadAsync(
            async snapshot =>
            {
                await database.ExecuteAsync($"DELETE FROM notes", Token);
                Assert.Equal(1, await snapshot.QueryScalarAsync<long>($"SELECT count(*) FROM notes", Token));
                await Assert.ThrowsAsync<InvalidOperationException>(async () => await snapshot.ExecuteAsync($"DELETE FROM notes", Token));
            },
            Token);
    }

    [Fact]
    public async Task A_cancelled_query_is_interrupted()
    {
        await using NotesDatabase database = await OpenAsync();
        using CancellationTokenSource source = new();
        Task<long> endless = Task.Run(
            async () => await database.QueryScalarAsync<long>(
                $"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", source.Token),
            Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
    }

    private async Task<NotesDatabase> OpenNotesAsync(params string[] ids)
    {
        NotesDatabase database = await OpenAsync();
        foreach (string id in ids)
        {
            await database.Notes.AddAsync(ANote(id), Token);
        }

        return database;
    }
}

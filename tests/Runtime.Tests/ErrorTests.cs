using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class ErrorTests : DatabaseTest
{
    private const string Secret = "hunter2";

    [Theory]
    [InlineData(5, PersistenceError.Busy)]
    [InlineData(261, PersistenceError.Busy)]
    [InlineData(517, PersistenceError.Conflict)]
    [InlineData(6, PersistenceError.Locked)]
    [InlineData(19, PersistenceError.Constraint)]
    [InlineData(275, PersistenceError.ConstraintCheck)]
    [InlineData(531, PersistenceError.ConstraintCommitHook)]
    [InlineData(787, PersistenceError.ConstraintForeignKey)]
    [InlineData(1043, PersistenceError.ConstraintFunction)]
    [InlineData(1299, PersistenceError.ConstraintNotNull)]
    [InlineData(1555, PersistenceError.ConstraintPrimaryKey)]
    [InlineData(1811, PersistenceError.ConstraintTrigger)]
    [InlineData(2067, PersistenceError.ConstraintUnique)]
    [InlineData(2323, PersistenceError.ConstraintVirtualTable)]
    [InlineData(2579, PersistenceError.ConstraintRowId)]
    [InlineData(2835, PersistenceError.ConstraintPinned)]
    [InlineData(3091, PersistenceError.ConstraintDataType)]
    [InlineData(13, PersistenceError.DiskFull)]
    [InlineData(7, PersistenceError.OutOfMemory)]
    [InlineData(9, PersistenceError.Interrupted)]
    [InlineData(1034, PersistenceError.Io)]
    [InlineData(5898, PersistenceError.Io)]
    [InlineData(267, PersistenceError.Corrupt)]
    [InlineData(26, PersistenceError.NotADatabase)]
    [InlineData(1032, PersistenceError.ReadOnly)]
    [InlineData(1550, PersistenceError.CantOpen)]
    [InlineData(17, PersistenceError.SchemaChanged)]
    [InlineData(18, PersistenceError.InvalidData)]
    [InlineData(20, PersistenceError.InvalidData)]
    [InlineData(25, PersistenceError.InvalidData)]
    [InlineData(21, PersistenceError.InternalBug)]
    [InlineData(23, PersistenceError.NotAuthorized)]
    [InlineData(1, PersistenceError.Sql)]
    [InlineData(769, PersistenceError.Sql)]
    [InlineData(9_999 * 256 + 19, PersistenceError.Constraint)]
    public void An_extended_code_has_its_class(int code, PersistenceError error) => Assert.Equal(error, SqliteErrors.Classify(code));

    [Theory]
    [InlineData(PersistenceError.ConstraintPrimaryKey, typeof(DuplicateRecordException))]
    [InlineData(PersistenceError.ConstraintUnique, typeof(DuplicateRecordException))]
    [InlineData(PersistenceError.ConstraintRowId, typeof(DuplicateRecordException))]
    [InlineData(PersistenceError.ConstraintForeignKey, typeof(QueryException))]
    [InlineData(PersistenceError.CantOpen, typeof(PersistenceConnectionException))]
    [InlineData(PersistenceError.NotADatabase, typeof(PersistenceConnectionException))]
    [InlineData(PersistenceError.Faulted, typeof(PersistenceConnectionException))]
    [InlineData(PersistenceError.NewerSchema, typeof(MigrationException))]
    [InlineData(PersistenceError.WrongApplication, typeof(MigrationException))]
    [InlineData(PersistenceError.OutcomeUnknown, typeof(OutcomeUnknownException))]
    [InlineData(PersistenceError.Io, typeof(QueryException))]
    [InlineData(PersistenceError.Sql, typeof(QueryException))]
    public void A_class_has_its_exception(PersistenceError error, Type type) =>
        Assert.IsType(type, SqliteErrors.ToException(new() { Error = error }));

    [Theory]
    [InlineData(PersistenceError.ConstraintUnique, "UNIQUE constraint failed: notes.a, notes.b", "notes", "a, b", null)]
    [InlineData(PersistenceError.ConstraintUnique, "UNIQUE constraint failed: index 'idx_notes'", null, null, "idx_notes")]
    [InlineData(PersistenceError.ConstraintNotNull, "NOT NULL constraint failed: notes.a", "notes", "a", null)]
    [InlineData(PersistenceError.ConstraintCheck, "CHECK constraint failed: positive", null, null, "positive")]
    [InlineData(PersistenceError.ConstraintCheck, "CHECK constraint failed: a <> 'hunter2'", null, null, null)]
    [InlineData(PersistenceError.ConstraintUnique, "UNIQUE constraint failed: notes.a'hunter2", null, null, null)]
    [InlineData(PersistenceError.Sql, "no such column: hunter2", null, null, null)]
    public void Only_names_are_taken_from_SQLites_text(
        PersistenceError error, string text, string? table, string? column, string? constraint)
    {
        Failure failure = ConstraintText.Name(new() { Error = error }, text);
        Assert.Equal((table, column, constraint), (failure.Table, failure.Column, failure.Constraint));
    }

    [Fact]
    public async Task No_text_of_SQLite_and_no_value_is_in_a_message()
    {
        await using NotesDatabase database = await OpenAsync();
        Statement path = new(StatementKind.Select, "Test.Path", NoteRow.Table, "SELECT json_extract('{}', ?1)");

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.RunReadAsync(
            path,
            Secret,
            (session, secret) =>
            {
                using PreparedStatement statement = session.Use(path);
                statement.BindText(1, secret);
                return statement.Step();
            },
            Token).AsTask());

        Assert.Contains(Secret, failure.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("Test.Path", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_value_names_operation_and_column_and_not_itself()
    {
        await using NotesDatabase database = await OpenAsync();

        ArgumentException failure = await Assert.ThrowsAsync<ArgumentException>(
            () => database.Notes.SaveAsync(ANote("1", Secret + "\ud800"), Token).AsTask());

        Assert.Contains("INoteRepository.SaveAsync", failure.Message, StringComparison.Ordinal);
        Assert.Contains("notes.title", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_is_named()
    {
        await using NotesDatabase database = await OpenAsync();

        QueryException failure = await Assert.ThrowsAsync<QueryException>(
            () => database.Notes.SaveAsync(ANote("1", stars: -1), Token).AsTask());

        Assert.Equal((PersistenceError.ConstraintCheck, "stars_not_negative"), (failure.Error, failure.Constraint));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_names_table_column_and_key_and_not_the_value()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.SaveAsync(ANote("the key"), Token);
        using (SqliteConnection other = Connect())
        {
            Execute(other, $"UPDATE notes SET title = CAST('{Secret}' AS BLOB)");
        }

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.Notes.GetAsync("the key", Token).AsTask());

        Assert.Equal((PersistenceError.UnreadableRow, "notes", "title"), (failure.Error, failure.Table, failure.Column));
        Assert.Contains("the key", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        await database.Notes.SaveAsync(ANote("the key"), Token);
        Assert.NotNull(await database.Notes.GetAsync("the key", Token));
    }

    [Fact]
    public async Task A_statement_that_does_not_fit_the_schema_fails_alone()
    {
        await using NotesDatabase database = await OpenAsync();
        Statement wrong = new(StatementKind.Delete, "Test.Wrong", NoteRow.Table, "DELETE FROM nowhere");

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.RunCommandAsync(
            wrong, 0, (session, _) => session.Use(wrong).Run(), Token).AsTask());

        Assert.Equal(PersistenceError.Sql, failure.Error);
        await database.Notes.SaveAsync(ANote("1"), Token);
    }
}

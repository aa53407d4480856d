using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>A file that came from elsewhere is used only when it is what the program itself would have written.</summary>
public sealed class UntrustedFileTests : DatabaseTest
{
    private static readonly SqliteDatabaseOptions s_untrusting = new() { TrustFile = false };

    private int _schemaVersion = 1_000;

    [Fact]
    public async Task A_file_that_the_program_wrote_is_used()
    {
        await FillAsync();

        await using NotesDatabase database = await OpenAsync(s_untrusting);

        Assert.Equal(100, await database.Notes.CountAsync(Token));
        await database.Notes.AddAsync(ANote("new"), Token);
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_made()
    {
        await using NotesDatabase database = await OpenAsync(s_untrusting);
        await database.Notes.AddAsync(ANote("1"), Token);
    }

    [Fact]
    public async Task A_file_with_statistics_is_used()
    {
        await FillAsync("ANALYZE");
        await using NotesDatabase database = await OpenAsync(s_untrusting);
        Assert.Equal(100, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_file_whose_log_was_left_behind_is_used_with_it()
    {
        await FillAsync();
        await using (NotesDatabase database = await OpenAsync())
        {
            await database.Notes.AddAsync(ANote("in the log"), Token);
            File.Copy(Path, InFolder("copy.db"));
            File.Copy(Path + "-wal", InFolder("copy.db-wal"));
        }

        await using NotesDatabase copy = await NotesDatabase.OpenAsync(InFolder("copy.db"), s_untrusting, Token);
        Assert.NotNull(await copy.Notes.GetAsync("in the log", Token));
    }

    [Theory]
    [InlineData("CREATE TRIGGER more AFTER INSERT ON notes BEGIN DELETE FROM notes; END")]
    [InlineData("CREATE VIEW more AS SELECT * FROM notes")]
    [InlineData("CREATE TABLE more (id TEXT)")]
    [InlineData(
        "CREATE TABLE more (id TEXT)",
        "UPDATE sqlite_schema SET name = 'sqlite_stat1', tbl_name = 'sqlite_stat1', sql = 'CREATE TABLE sqlite_stat1(id)' "
            + "WHERE name = 'more'")]
    [InlineData("CREATE INDEX more ON notes (title)")]
    [InlineData("CREATE VIRTUAL TABLE more USING fts5 (body)")]
    [InlineData("DROP INDEX idx_notes_folder")]
    [InlineData("DROP INDEX idx_notes_folder", "CREATE INDEX idx_notes_folder ON notes (folder, title)")]
    [InlineData("ALTER TABLE notes ADD COLUMN more TEXT CHECK (length(more) < 3)")]
    [InlineData("ALTER TABLE notes ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(title)) VIRTUAL")]
    [InlineData("UPDATE sqlite_schema SET sql = replace(sql, '>= 0', '>= 0 ') WHERE name = 'notes'")]
    [InlineData("UPDATE sqlite_schema SET sql = CAST(sql AS BLOB) WHERE name = 'notes'")]
    [InlineData("DROP TABLE notes", "CREATE VIEW notes AS SELECT 1 AS id, 2 AS title, 3 AS folder, 4 AS stars, 5 AS parent_id")]
    public async Task A_schema_that_the_program_would_not_create_is_refused(params string[] changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await FillAsync(["PRAGMA writable_schema = ON", .. changes]);

        MigrationException failure = await RefusedAsync<MigrationException>(PersistenceError.SchemaMismatch);

        Assert.DoesNotContain("more ", failure.Message.Replace("more than", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO notes VALUES ('x', 'dangling', NULL, 1, 'nobody')", PersistenceError.ConstraintForeignKey)]
    [InlineData("INSERT INTO notes VALUES ('x', 'negative', NULL, -1, NULL)", PersistenceError.Corrupt)]
    public async Task A_row_that_breaks_a_constraint_is_refused(string sql, PersistenceError error)
    {
        await FillAsync("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", sql);
        await RefusedAsync<PersistenceConnectionException>(error);
    }

    [Fact]
    public async Task An_index_that_does_not_fit_its_table_is_refused()
    {
        await FillAsync();
        using (SqliteConnection reader = Connect())
        {
            // All pages are well: the row was changed while nobody knew of the index.
            object? root = Execute(reader, "SELECT rootpage FROM sqlite_schema WHERE name = 'idx_notes_folder'");
            object? sql = Execute(reader, "SELECT sql FROM sqlite_schema WHERE name = 'idx_notes_folder'");
            ChangeSchema("DELETE FROM sqlite_schema WHERE name = 'idx_notes_folder'");
            Execute(reader, "UPDATE notes SET folder = 'elsewhere' WHERE id = '7'");
            ChangeSchema($"INSERT INTO sqlite_schema VALUES ('index', 'idx_notes_folder', 'notes', {root}, '{sql}')");
        }

        await RefusedAsync<PersistenceConnectionException>(PersistenceError.Corrupt);
    }

    [Fact]
    public async Task A_journal_that_would_be_written_into_the_file_is_left_alone()
    {
        await FillAsync();
        await File.WriteAllBytesAsync(Path + "-journal", [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7], Token);
        await RefusedAsync<PersistenceConnectionException>(PersistenceError.CantOpen);
    }

    [Fact]
    public async Task The_check_ends_when_it_is_cancelled()
    {
        await FillAsync("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO notes SELECT 'n' || i, i, i % 7, 0, NULL FROM n
            """);
        FolderState before = FolderState.Of(Folder);
        using CancellationTokenSource cancelled = new();
        int connections = 0;
        SqliteDatabaseOptions options = s_untrusting with
        {
            // The second connection is the one in memory, opened just before the check.
            ConfigureConnection = _ =>
            {
                if (++connections == 2)
                {
                    cancelled.Cancel();
                }
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NotesDatabase.OpenAsync(Path, options, cancelled.Token).AsTask());

        before.AssertUnchanged();
    }

    [Fact]
    public async Task Every_connection_checks_the_cells_of_pages()
    {
        await FillAsync();
        await using NotesDatabase database = await OpenAsync(s_untrusting);
        using (SqliteConnection own = database.OpenConnection())
        {
            Assert.Equal(1L, Execute(own, "PRAGMA cell_size_check"));
        }

        await database.ReadConnectionAsync(
            connection =>
            {
                Assert.Equal(1L, Execute(connection, "PRAGMA cell_size_check"));
                return ValueTask.CompletedTask;
            },
            Token);
        await using WriterLease writer = await database.BorrowWriterAsync(Token);
        Assert.Equal(1L, Execute(writer.Connection, "PRAGMA cell_size_check"));
        Session reader = new SessionOpener(Path, s_untrusting).OpenReader();
        Assert.Equal(1L, DirectSql.Integer(reader, "PRAGMA cell_size_check", "Test"));
        reader.Close();
    }

    private void ChangeSchema(string change)
    {
        using SqliteConnection other = Connect();
        Execute(other, "PRAGMA writable_schema = ON");
        Execute(other, $"{change}; PRAGMA schema_version = {++_schemaVersion}");
    }

    private async Task FillAsync(params string[] changes)
    {
        await using (NotesDatabase database = await OpenAsync())
        {
            await database.Notes.AddAllAsync(
                [.. Enumerable.Range(0, 100).Select(number => ANote($"{number}", folder: $"{number % 7}"))], Token);
        }

        using SqliteConnection other = Connect();
        foreach (string change in changes)
        {
            Execute(other, change);
        }
    }

    private async Task<TException> RefusedAsync<TException>(PersistenceError error)
        where TException : PersistenceException
    {
        FolderState before = FolderState.Of(Folder);

        TException failure = await Assert.ThrowsAsync<TException>(() => OpenAsync(s_untrusting));

        Assert.Equal(error, failure.Error);
        before.AssertUnchanged();
        return failure;
    }
}

using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>What a migration's user brings along runs inside of it: kept with it, undone with it.</summary>
public sealed class OwnStepTests : MigrationTest
{
    private const string Before = "CREATE TABLE notes (id INTEGER PRIMARY KEY, heading TEXT);";
    private const string After = "CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT, length INTEGER);";
    private const string Filling = "INSERT INTO notes VALUES (1, 'Milk')";

    private static readonly SqliteDatabaseOptions s_later = new() { MigrateOnOpen = false };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Steps_run_before_the_comparison_and_after_the_changes(bool onOpen)
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        await MigrateAsync(Prepared(), onOpen);

        Assert.Equal(["Milk 4"], Column(Path, "SELECT title || ' ' || length FROM notes"));
        Assert.Equal(["2"], Column(Path, "PRAGMA user_version"));
    }

    [Fact]
    public async Task They_run_neither_for_a_fresh_file_nor_for_one_of_the_version()
    {
        int calls = 0;
        MigrationOptions options = new() { Before = _ => calls++, After = _ => calls++ };

        await MigrateAsync(options, onOpen: true);
        await MigrateAsync(options, onOpen: true);
        await MigrateAsync(options, onOpen: false);

        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task A_dry_run_keeps_nothing_of_them()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        await MigrateAsync(Prepared() with { DryRun = true }, onOpen: false);

        Assert.Equal([Before.TrimEnd(';')], Column(Path, "SELECT sql FROM sqlite_schema"));
        Assert.Equal(["1"], Column(Path, "PRAGMA user_version"));
    }

    [Fact]
    public async Task A_copy_is_one_of_the_file_before_them()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        await MigrateAsync(Prepared() with { BackupPath = InFolder("copy.db") }, onOpen: false);

        Assert.Equal(["Milk"], Column(InFolder("copy.db"), "SELECT heading FROM notes"));
        Assert.Equal(["Milk"], Column(Path, "SELECT title FROM notes"));
    }

    [Fact]
    public async Task They_refuse_a_file_by_an_exception_of_their_own()
    {
        MigrationException own = new("no");
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        MigrationException refused = await RefusedAsync<MigrationException>(Prepared() with { After = _ => throw own });
        Assert.Equal(PersistenceError.MigrationRefused, refused.Error);

        Assert.Same(own, refused);
    }

    [Theory]
    [InlineData("INSERT INTO notes (id) VALUES (1)")]
    [InlineData("INSERT INTO nowhere VALUES (1)")]
    public async Task A_statement_that_SQLite_refuses_is_a_refusal(string sql)
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        MigrationException refused = await RefusedAsync<MigrationException>(Prepared() with { After = file => Run(file, sql) });

        Assert.Equal(PersistenceError.MigrationRefused, refused.Error);
        Assert.IsType<SqliteException>(refused.InnerException);
    }

    [Fact]
    public async Task They_may_not_end_the_transaction()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        await RefusedAsync<InvalidOperationException>(Prepared() with { After = static file => Run(file, "ROLLBACK") });
    }

    [Fact]
    public async Task A_row_that_they_leave_without_its_parent_is_refused()
    {
        const string Child = "CREATE TABLE lines (note INTEGER REFERENCES notes (id));";
        await CreateAsync(Path, Schemas.Of(1, Before + Child), Filling + "; INSERT INTO lines VALUES (1)");

        await RefusedAsync<MigrationException>(Prepared() with { After = static file => Run(file, "DELETE FROM notes") }, After + Child);
    }

    [Fact]
    public async Task Triggers_do_not_fire_for_them_and_fire_afterwards()
    {
        const string Trigger = "; CREATE TRIGGER kept BEFORE UPDATE ON notes BEGIN SELECT RAISE(ABORT, 'kept'); END";
        await CreateAsync(Path, Schemas.Of(1, Before), Filling + Trigger);

        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, After), s_later, Token);
        await database.MigrateAsync(Prepared(), Token);

        Assert.Equal(["4"], Column(Path, "SELECT length FROM notes"));
        await using WriterLease writer = await database.BorrowWriterAsync(Token);
        Assert.Throws<SqliteException>(() => Run(writer.Connection, "UPDATE notes SET title = 'Bread'"));
    }

    private static MigrationOptions Prepared() => new()
    {
        Before = static file => Run(file, "ALTER TABLE notes RENAME COLUMN heading TO title"),
        After = static file => Run(file, "UPDATE notes SET length = length(title)"),
    };

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task MigrateAsync(MigrationOptions options, bool onOpen, string after = After)
    {
        SqliteDatabaseOptions opening = onOpen ? new() { Migration = options } : s_later;
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, after), opening, Token);
        if (!onOpen)
        {
            await database.MigrateAsync(options, Token);
        }
    }

    private async Task<T> RefusedAsync<T>(MigrationOptions options, string after = After)
        where T : Exception
    {
        T refused = await Assert.ThrowsAsync<T>(() => MigrateAsync(options, onOpen: false, after));
        Assert.Equal(["Milk"], Column(Path, "SELECT heading FROM notes"));
        Assert.Equal(["1"], Column(Path, "PRAGMA user_version"));
        RequireIntact(Path);
        return refused;
    }
}

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A file that another program made keeps its own rules where it may, and becomes one of the program's all the same.</summary>
public sealed class ForeignRuleTests : MigrationTest
{
    private const string Own = """
        CREATE TABLE folders (name TEXT NOT NULL PRIMARY KEY);
        CREATE TABLE notes (
            id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL DEFAULT '' CHECK (length(title) < 9),
            folder TEXT REFERENCES folders (name) ON DELETE CASCADE, UNIQUE (title));
        CREATE INDEX by_folder ON notes (folder);
        """;

    private static readonly MigrationOptions s_keeping = new() { AdoptFile = true, KeepForeignRules = true };

    [Theory]
    [InlineData("id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '' CHECK (length(title) < 9)")]
    [InlineData("id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL DEFAULT 'new' CHECK (length(title) < 9)")]
    [InlineData("id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL")]
    [InlineData("id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL CHECK (title <> 'x')")]
    [InlineData("id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL, more INTEGER NOT NULL DEFAULT 1 CHECK (more > 0)")]
    public async Task Checks_defaults_and_keys_of_another_stay(string columns)
    {
        string notes = $"CREATE TABLE notes ({columns}, folder TEXT REFERENCES folders (name) ON DELETE CASCADE, UNIQUE (title))";
        Make($"""
            CREATE TABLE folders (name TEXT PRIMARY KEY);
            {notes};
            CREATE INDEX by_folder ON notes (folder, title);
            CREATE INDEX by_title ON notes (title);
            """);

        MigrationPlan plan = await MigrateAsync();

        Assert.Empty(plan.Steps);
        Assert.Equal([notes], Column(Path, "SELECT sql FROM sqlite_schema WHERE name = 'notes'"));
        Assert.Equal(
            ["by_folder", "by_title"], Column(Path, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql > '' ORDER BY 1"));
        Assert.True((await MigrateAsync()).IsEmpty);
    }

    [Theory]
    [InlineData("id TEXT PRIMARY KEY, title TEXT UNIQUE NOT NULL, folder TEXT REFERENCES folders (name)")]
    [InlineData("id TEXT PRIMARY KEY, title TEXT UNIQUE NOT NULL, folder TEXT")]
    [InlineData("id TEXT PRIMARY KEY, title TEXT NOT NULL, folder TEXT REFERENCES folders (name) ON DELETE CASCADE")]
    [InlineData("id TEXT PRIMARY KEY, title TEXT UNIQUE, folder TEXT NOT NULL REFERENCES folders (name) ON DELETE CASCADE")]
    public async Task What_the_program_relies_on_is_made(string columns)
    {
        const string OtherIndex = "CREATE INDEX by_folder ON notes (folder, title)";
        Make($"""
            CREATE TABLE folders (name TEXT PRIMARY KEY);
            CREATE TABLE notes ({columns});
            INSERT INTO folders VALUES ('in');
            INSERT INTO notes (id, title, folder) VALUES ('a', 'Milk', 'in');
            {OtherIndex};
            CREATE INDEX by_title ON notes (title);
            """);

        MigrationPlan plan = await MigrateAsync();

        Assert.Equal(MigrationStepKind.RebuildTable, Assert.Single(plan.Steps).Kind);
        Assert.Equal([OtherIndex], Column(Path, "SELECT sql FROM sqlite_schema WHERE name = 'by_folder'"));
        Assert.Equal(["by_title"], Column(Path, "SELECT name FROM sqlite_schema WHERE name = 'by_title'"));
        Assert.Equal(["a Milk in"], Column(Path, "SELECT id || ' ' || title || ' ' || folder FROM notes"));
        Assert.Equal(["CASCADE"], Column(Path, "SELECT on_delete FROM pragma_foreign_key_list('notes')"));
        Assert.True((await MigrateAsync()).IsEmpty);
    }

    [Fact]
    public async Task An_unknown_column_that_must_be_given_a_value_is_refused()
    {
        Make("CREATE TABLE folders (name TEXT PRIMARY KEY, color TEXT NOT NULL);");

        MigrationException refused = await Assert.ThrowsAsync<MigrationException>(MigrateAsync);

        Assert.Equal((PersistenceError.MigrationRefused, "folders", "color"), (refused.Error, refused.Table, refused.Column));
        Assert.Equal(["folders"], Tables(Path));
    }

    [Theory]
    [InlineData(1, false, PersistenceError.WrongApplication)]
    [InlineData(0, true, PersistenceError.None)]
    [InlineData(1, true, PersistenceError.None)]
    [InlineData(2, true, PersistenceError.WrongApplication)]
    [InlineData(3, true, PersistenceError.NewerSchema)]
    public async Task An_older_file_without_a_mark_is_taken_over_where_that_is_asked_for(int version, bool adopts, PersistenceError error)
    {
        Make($"CREATE TABLE folders (name TEXT PRIMARY KEY); PRAGMA user_version = {version}");
        DatabaseSchema marked = new(version: 2, applicationId: 7, [.. Schemas.Of(2, Own).Tables]);

        Task opening = OpenAsync(marked, s_keeping with { AdoptFile = adopts });

        if (error == PersistenceError.None)
        {
            await opening;
            Assert.Equal(["2"], Column(Path, "PRAGMA user_version"));
            Assert.Equal(["7"], Column(Path, "PRAGMA application_id"));
        }
        else
        {
            Assert.Equal(error, (await Assert.ThrowsAsync<MigrationException>(() => opening)).Error);
            Assert.Equal(["folders"], Tables(Path));
        }
    }

    private async Task OpenAsync(DatabaseSchema schema, MigrationOptions options)
    {
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, schema, new() { Migration = options }, Token);
    }

    private void Make(string sql) => Column(Path, sql);

    private async Task<MigrationPlan> MigrateAsync()
    {
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(
            Path, Schemas.Of(2, Own), new() { MigrateOnOpen = false }, Token);
        return await database.MigrateAsync(s_keeping, Token);
    }
}

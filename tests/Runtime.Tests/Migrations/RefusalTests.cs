using System.Security.Cryptography;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>What cannot be done without a loss is refused, says why and what to do, and leaves the file as it was.</summary>
public sealed class RefusalTests : MigrationTest
{
    private const string Before = """
        CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, title TEXT, stars TEXT, folder TEXT);
        CREATE TABLE folders (name TEXT PRIMARY KEY);
        """;

    private const string Filling = """
        INSERT INTO folders VALUES ('in');
        INSERT INTO notes VALUES ('a', 'Milk', '3', 'in'), ('b', NULL, 'many', 'nowhere'), ('c', 'Milk', '03', NULL);
        """;

    [Theory]
    [InlineData("NOT NULL without a default", "body TEXT NOT NULL)", "body", "[Default]")]
    [InlineData("NOT NULL where rows are NULL", "title TEXT NOT NULL)", "title", "[Default]")]
    [InlineData("a type that cannot hold a value", "stars INTEGER)", "stars", "allow the loss")]
    [InlineData("a check that a row breaks", "title TEXT CHECK (title IS NOT NULL))", null, "breaks a rule")]
    [InlineData("a unique rule that rows break", "title TEXT UNIQUE)", null, "breaks a rule")]
    [InlineData("a unique index that rows break", "x TEXT);\nCREATE UNIQUE INDEX t ON notes (title)", null, "breaks a rule")]
    [InlineData("a parent that is not there", "folder TEXT REFERENCES folders (name))", null, "FOREIGN KEY")]
    [InlineData("a STRICT table", "stars INTEGER) STRICT", "stars", "allow the loss")]
    [InlineData("a table in a view's place", "x TEXT);\nCREATE TABLE titles (id INTEGER PRIMARY KEY)", null, "a view has the name")]
    [InlineData("another virtual table", "x TEXT);\nCREATE VIRTUAL TABLE words USING fts5(title, body)", null, "[Dropped]")]
    public async Task A_change_that_would_lose_something_is_refused(string change, string notes, string? column, string says)
    {
        const string Objects = "CREATE VIEW titles AS SELECT title FROM notes; CREATE VIRTUAL TABLE words USING fts5(title)";
        DatabaseSchema after = Schemas.Of(
            2, $"CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, {notes};\nCREATE TABLE folders (name TEXT PRIMARY KEY)");
        await CreateAsync(Path, Schemas.Of(1, Before), Filling + Objects);
        byte[] before = Hash();

        MigrationException onOpen = await Assert.ThrowsAsync<MigrationException>(
            () => SchemaDatabase.OpenAsync(Path, after, cancellationToken: Token));

        Assert.Equal(before, Hash());
        Assert.Equal(PersistenceError.MigrationRefused, onOpen.Error);
        Assert.Equal(column, onOpen.Column);
        Assert.True(onOpen.Message.Contains(says, StringComparison.Ordinal), $"{change}: {onOpen.Message}");
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, after, new() { MigrateOnOpen = false }, Token);
        MigrationException onDemand = await Assert.ThrowsAsync<MigrationException>(
            async () => await database.MigrateAsync(cancellationToken: Token));
        Assert.Equal((onOpen.Error, onOpen.Table, onOpen.Column), (onDemand.Error, onDemand.Table, onDemand.Column));
        Assert.Equal(before, Hash());
        RequireIntact(Path);
    }

    [Fact]
    public async Task The_plan_tells_of_a_refusal_before()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);
        DatabaseSchema after = Schemas.Of(2, "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL)");
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, after, new() { MigrateOnOpen = false }, Token);

        MigrationPlan plan = await database.PlanMigrationAsync(cancellationToken: Token);

        Assert.True(plan.IsRefused);
        Assert.Equal(
            """
            version 1 to 2
              add column notes.body
                refused: body is NOT NULL and has no default, and the table has rows; give it a [Default], or let it be null
            """.ReplaceLineEndings("\n"),
            plan.ToString());
    }

    [Fact]
    public async Task A_plan_reads_well()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);
        DatabaseSchema after = Schemas.Of(2, """
            -- column notes.heading was title
            -- column notes.folder dropped
            CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, heading TEXT, stars INTEGER, due TEXT);
            CREATE TABLE folders (name TEXT PRIMARY KEY, color TEXT NOT NULL DEFAULT 'red');
            CREATE INDEX by_color ON folders (color);
            """);
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, after, new() { MigrateOnOpen = false }, Token);

        MigrationPlan plan = await database.PlanMigrationAsync(cancellationToken: Token);

        Assert.Equal(
            """
            version 1 to 2
              rename column to notes.heading
                from title
              rebuild table notes (rewrites the table, can lose data)
                column folder is dropped
                column stars has the type INTEGER instead of TEXT
                column due is new
              add column folders.color
              create index folders.by_color
            """.ReplaceLineEndings("\n"),
            plan.ToString());
    }

    [Fact]
    public async Task A_loss_that_is_allowed_is_made()
    {
        DatabaseSchema after = Schemas.Of(2, "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, stars INTEGER)");
        await CreateAsync(Path, Schemas.Of(1, Before), Filling);

        await using (await SchemaDatabase.OpenAsync(Path, after, new() { Migration = new() { AllowDataLoss = true } }, Token))
        {
        }

        Assert.Equal(["3", "0", "3"], Column(Path, "SELECT stars FROM notes ORDER BY id"));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 3", PersistenceError.NewerSchema)]
    [InlineData("PRAGMA user_version = 0", PersistenceError.SchemaMismatch)]
    [InlineData("PRAGMA application_id = 7", PersistenceError.WrongApplication)]
    public async Task Another_s_file_is_left_alone(string mark, PersistenceError error)
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling + mark);
        byte[] before = Hash();
        DatabaseSchema after = Schemas.Of(2, Before + "\nCREATE TABLE more (id INTEGER PRIMARY KEY)");

        MigrationException refused = await Assert.ThrowsAsync<MigrationException>(
            () => SchemaDatabase.OpenAsync(Path, after, cancellationToken: Token));

        Assert.Equal(error, refused.Error);
        Assert.Equal(before, Hash());
    }

    [Fact]
    public async Task A_file_without_a_version_is_taken_over_where_that_is_asked_for()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Filling + "PRAGMA user_version = 0");
        DatabaseSchema after = Schemas.Of(2, Before + "\nCREATE TABLE more (id INTEGER PRIMARY KEY)");

        await using (await SchemaDatabase.OpenAsync(Path, after, new() { Migration = new() { AdoptFile = true } }, Token))
        {
        }

        Assert.Equal(["folders", "more", "notes"], Tables(Path));
        Assert.Equal(["2"], Column(Path, "PRAGMA user_version"));
    }

    private byte[] Hash()
    {
        using FileStream file = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return SHA256.HashData(file);
    }
}

using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Migrations;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>A file that came from elsewhere and was migrated by the program: its own arrangement of its own words, and no other.</summary>
public sealed class MigratedFileTests : MigrationTest
{
    private const string Before = """
        CREATE TABLE folders (name TEXT NOT NULL PRIMARY KEY);
        CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, caption TEXT NOT NULL CHECK (length(caption) < 100),
            CHECK (caption <> ''));
        CREATE INDEX by_title ON notes (caption) WHERE caption > 'm';
        """;

    private const string After = """
        -- column notes.title was caption
        CREATE TABLE folders (name TEXT NOT NULL PRIMARY KEY);
        CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL CHECK (length(title) < 100),
            stars INTEGER NOT NULL DEFAULT 1 CHECK (stars >= 0), low INTEGER, high INTEGER,
            folder TEXT COLLATE NOCASE REFERENCES folders (name) ON DELETE CASCADE,
            loud TEXT GENERATED ALWAYS AS (upper(title)) VIRTUAL,
            CHECK (title <> ''), CHECK (low < high));
        CREATE INDEX by_title ON notes (title) WHERE title > 'm';
        CREATE TRIGGER keep BEFORE DELETE ON folders BEGIN SELECT RAISE(ABORT, 'kept'); END;
        """;

    // The file keeps what the program does not know, and the words of a former one that say the same.
    private static readonly HashSet<string> s_strange =
    [
        "a column that is not mentioned any more", "a NOT NULL column that is not mentioned any more",
        "a table that is not mentioned any more",
        "to STRICT, with a column of one's own",
        "case, quotes and white space", "INT and INTEGER", "VARCHAR and TEXT", "the key as a rule of the table", "names of rules",
        "a default of NULL", "a default in brackets", "a check that is spelled otherwise", "a check in another place",
        "operators of two spellings", "a foreign key without the other table's columns", "a foreign key spelled out",
        "an index that is spelled otherwise", "a view that is spelled otherwise",
        "a renamed key that another table refers to", // Its bare name is a keyword too, which means another thing in quotes.
    ];

    private static readonly SqliteDatabaseOptions s_untrusting = new() { TrustFile = false };

    public static TheoryData<MigrationPair> Pairs => [.. MigrationPairs.All];

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_was_migrated_is_used(MigrationPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        DatabaseSchema after = Schemas.Of(2, pair.After);
        await CreateAsync(Path, Schemas.Of(1, pair.Before), pair.Rows);
        await using (await SchemaDatabase.OpenAsync(Path, after, cancellationToken: Token))
        {
        }

        if (s_strange.Contains(pair.Name))
        {
            Assert.Equal(PersistenceError.SchemaMismatch, (await RefusedAsync(after)).Error);
            return;
        }

        await using (await SchemaDatabase.OpenAsync(Path, after, s_untrusting, Token))
        {
        }
    }

    [Theory]
    [InlineData("DEFAULT (1)", "DEFAULT (2)")]
    [InlineData("DEFAULT (1)", "DEFAULT (1 )")]
    [InlineData("DEFAULT (1)", "DEFAULT (abs(1))")]
    [InlineData(" NOT NULL DEFAULT (1)", " DEFAULT (1)")]
    [InlineData("NOT NULL DEFAULT", "NOT NULL ON CONFLICT REPLACE DEFAULT")]
    [InlineData("stars >= 0", "stars >= 1")]
    [InlineData("stars >= 0", "stars >= 0 OR 1")]
    [InlineData("stars >= 0", "stars >= /* never */ 0")]
    [InlineData(" CHECK (stars >= 0)", "")]
    [InlineData(" CHECK (stars >= 0)", " CHECK (stars >= 0) CHECK (stars < 9)")]
    [InlineData(" CHECK (low < high)", "")]
    [InlineData("low < high", "high < low")]
    [InlineData("< 100", "< 1000")]
    [InlineData("length(", "\"length\"(")]
    [InlineData("upper(", "lower(")]
    [InlineData("COLLATE \"nocase\"", "")]
    [InlineData("REFERENCES folders (name) ON DELETE CASCADE", "REFERENCES folders (name)")]
    [InlineData("\"low\" INTEGER", "\"low\" TEXT")]
    [InlineData("\"low\" INTEGER", "\"low\" INTEGER, \"more\" TEXT")]
    [InlineData("\"low\" INTEGER", "\"low\" INTEGER, \"low\" INTEGER")]
    [InlineData("\"low\" INTEGER, ", "")]
    [InlineData("PRIMARY KEY", "UNIQUE")]
    [InlineData("CHECK (\"title\" <> '')", "CHECK (\"title\" <> ''), CHECK (1)")]
    [InlineData("CHECK (\"title\" <> '')", "CHECK (\"title\" <> '') -- more")]
    [InlineData(",\n    CHECK (\"title\" <> '')", "")]
    public async Task Another_word_in_it_is_a_stranger_s(string own, string strange)
    {
        DatabaseSchema after = await MigrateAsync();
        Forge("notes", own, strange);

        PersistenceException refused = await RefusedAsync(after);

        Assert.True(
            refused.Error is PersistenceError.SchemaMismatch or PersistenceError.Corrupt or PersistenceError.Sql, $"{refused.Error}");
    }

    [Theory]
    [InlineData("by_title", "> 'm'", "> 'n'")]
    [InlineData("by_title", "(\"title\")", "(\"title\", low)")]
    [InlineData("keep", "BEGIN SELECT", "BEGIN DELETE FROM notes; SELECT")]
    [InlineData("keep", "RAISE(ABORT", "RAISE(FAIL")]
    public async Task Nor_may_an_index_or_a_trigger_hold_one(string name, string own, string strange)
    {
        DatabaseSchema after = await MigrateAsync();
        Forge(name, own, strange);

        Assert.Equal(PersistenceError.SchemaMismatch, (await RefusedAsync(after)).Error);
    }

    [Theory]
    [InlineData("ALTER TABLE notes ADD COLUMN more TEXT")]
    [InlineData("CREATE TRIGGER more AFTER INSERT ON notes BEGIN DELETE FROM notes; END")]
    [InlineData("CREATE VIEW more AS SELECT * FROM notes")]
    [InlineData("CREATE TABLE more (id TEXT)")]
    [InlineData("CREATE INDEX more ON notes (low)")]
    [InlineData("DROP TRIGGER keep")]
    [InlineData("DROP INDEX by_title")]
    public async Task What_is_more_or_less_is_refused(string change)
    {
        DatabaseSchema after = await MigrateAsync();
        Run(Path, change);
        Assert.Equal(PersistenceError.SchemaMismatch, (await RefusedAsync(after)).Error);
    }

    private async Task<DatabaseSchema> MigrateAsync()
    {
        DatabaseSchema after = Schemas.Of(2, After);
        await CreateAsync(Path, Schemas.Of(1, Before), "INSERT INTO notes VALUES ('a', 'Milk')");
        await using (await SchemaDatabase.OpenAsync(Path, after, cancellationToken: Token))
        {
        }

        await using (await SchemaDatabase.OpenAsync(Path, after, s_untrusting, Token))
        {
        }

        return after;
    }

    private void Forge(string name, string own, string strange)
    {
        using SqliteConnection other = Connect();
        string sql = (string)Execute(other, $"SELECT sql FROM sqlite_schema WHERE name = '{name}'")!;
        string forged = sql.Replace(own, strange, StringComparison.Ordinal);
        Assert.NotEqual(sql, forged);
        Execute(other, $"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = {SqlNames.Literal(forged)} WHERE name = '{name}'");
    }

    private async Task<PersistenceException> RefusedAsync(DatabaseSchema schema)
    {
        FolderState before = FolderState.Of(Folder);

        PersistenceException refused = await Assert.ThrowsAnyAsync<PersistenceException>(
            () => SchemaDatabase.OpenAsync(Path, schema, s_untrusting, Token));

        before.AssertUnchanged();
        return refused;
    }
}

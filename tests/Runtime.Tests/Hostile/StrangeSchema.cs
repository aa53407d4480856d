namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>What somebody might put into a file's schema to see what happens: triggers, views, and texts that are no SQL at all.</summary>
internal sealed class StrangeSchema(Random chance)
{
    /// <summary>Stands in texts that a message must not repeat.</summary>
    public const string Secret = "hunter2";

    private const string Columns = "id, title, folder, stars, parent_id";

    // A trigger's statements, each of which ends: what a write that never ends does is another test's matter.
    private static readonly string[] s_steps =
    [
        $"INSERT INTO notes ({Columns}) VALUES (new.id || 'x', new.title, new.folder, new.stars, new.parent_id)",
        $"INSERT OR REPLACE INTO notes ({Columns}) SELECT id, title, folder, stars + 1, parent_id FROM notes",
        "DELETE FROM notes",
        "UPDATE notes SET stars = -1",
        "UPDATE notes SET id = 'same'",
        "UPDATE notes SET parent_id = 'nobody'",
        "UPDATE notes SET title = zeroblob(100000)",
        "UPDATE notes SET title = CAST(x'ff00fe' AS TEXT), stars = 'many'",
        "INSERT INTO missing VALUES (1)",
        "SELECT missing FROM notes",
        $"SELECT RAISE(ROLLBACK, '{Secret}')",
        $"SELECT RAISE(FAIL, '{Secret}')",
        "SELECT RAISE(IGNORE)",
        $"SELECT load_extension('{Secret}')",
        $"SELECT json_extract('[1]', '{Secret}')",
        "SELECT randomblob(10000000)",
        "SELECT printf('%.*c', 1000000, 'x')",
        "SELECT abs(-9223372036854775808)",
        "SELECT fts3_tokenizer('simple')",
        "SELECT (SELECT max(i) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i FROM n))",
        $"UPDATE sqlite_schema SET sql = '{Secret}'",
        "DELETE FROM sqlite_schema",
    ];

    // What no trigger may hold.
    private static readonly string[] s_malformed =
        [$"ATTACH DATABASE '{Secret}' AS other", "PRAGMA journal_mode = off", "COMMIT", "VACUUM", "INSERT", $"SELECT '{Secret}", "\u0001"];

    private static readonly string[] s_queries =
    [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS user_version FROM n",
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i FROM n) SELECT count(*) AS application_id FROM n",
        "SELECT * FROM first_view",
        "SELECT * FROM second_view",
        "SELECT * FROM missing",
        "SELECT missing FROM notes",
        "SELECT a.*, b.* FROM notes AS a, notes AS b, notes AS c, notes AS d",
        $"SELECT load_extension('{Secret}')",
        "SELECT name FROM pragma_table_xinfo('notes')",
        "SELECT 'UTF-8' AS encoding",
        "SELECT 42 AS application_id",
    ];

    private static readonly string[] s_views =
        ["first_view", "second_view", "pragma_user_version", "pragma_application_id", "pragma_encoding", "pragma_integrity_check"];

    // Names that the program itself asks for, among them.
    private static readonly string[] s_names =
    [
        "first_view", "second_view", "pragma_user_version", "pragma_application_id", "pragma_table_xinfo", "pragma_encoding",
        "pragma_integrity_check", "sqlite_stat1", "idx_notes_folder", "sqlite_schema", "Notes", "a\"b", "a'b; DROP TABLE notes; --", Secret,
    ];

    /// <summary>Rows for the schema table: kind, name, table and text.</summary>
    /// <remarks>Three of four schemas are well-formed, so that what they say is also run.</remarks>
    public IEnumerable<(string Kind, string Name, string Table, string Sql)> Objects()
    {
        bool isWellFormed = chance.Next(4) > 0;
        for (int i = chance.Next(1, 5); i > 0; i--)
        {
            string name = isWellFormed ? $"{Pick(["a\"b", "a'b; DROP TABLE notes; --", Secret])}{i}" : Pick(s_names);
            yield return chance.Next(6) switch
            {
                0 or 1 or 2 => ("trigger", name, "notes", Trigger(name, isWellFormed)),
                3 => ("view", Pick(s_views, i), Pick(s_views, i), $"CREATE VIEW {Pick(s_views, i)} AS {Pick(s_queries)}"),
                4 => ("view", name, name, $"CREATE VIEW {Quoted(name)} AS SELECT {Deep(isWellFormed)} AS x"),
                _ when isWellFormed => ("trigger", name, "notes", Trigger(name, isWellFormed)),
                _ => (Pick(["table", "index", "trigger", "view", "nothing"]), name, "notes", Garbage()),
            };
        }
    }

    private string Trigger(string name, bool isWellFormed)
    {
        string[] moments = ["BEFORE", "AFTER", "INSTEAD OF"];
        string moment = moments[chance.Next(isWellFormed ? 2 : 3)];
        string cause = Pick(["INSERT", "INSERT", "UPDATE", "DELETE"]);
        string when = chance.Next(4) == 0 ? $" WHEN {Deep(isWellFormed)}" : "";
        string[] choice = isWellFormed ? s_steps : [.. s_steps, .. s_malformed];
        string steps = string.Concat(Enumerable.Range(0, chance.Next(1, 4)).Select(_ => $"{Pick(choice)}; "));
        return $"CREATE TRIGGER {Quoted(name)} {moment} {cause} ON notes{when} BEGIN {steps}END";
    }

    // Around the depth that is allowed.
    private string Deep(bool isWellFormed)
    {
        int[] depths = [3, 90, 900, 990, 1_100, 20_000];
        int depth = depths[isWellFormed ? chance.Next(3) : chance.Next(6)];
        return Pick(["new.stars", "1", "missing", "x''"]) + string.Concat(Enumerable.Repeat(Pick([" + 1", " || 'x'", " OR 1"]), depth));
    }

    private string Garbage()
    {
        char[] text = new char[chance.Next(0, 200)];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)chance.Next(1, 0x17f);
        }

        return Pick(["", "CREATE TABLE ", "CREATE TRIGGER x ", "CREATE VIEW v AS ", "CREATE VIRTUAL TABLE t USING "]) + new string(text);
    }

    private T Pick<T>(T[] from) => from[chance.Next(from.Length)];

    // The same for the same number, so that one schema has each name once.
    private static T Pick<T>(T[] from, int number) => from[number % from.Length];

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

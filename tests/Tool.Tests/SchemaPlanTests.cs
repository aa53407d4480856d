using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>What would be done to a file, which stays as it is.</summary>
public sealed class SchemaPlanTests : ToolTest
{
    private const string Before = """
        PRAGMA user_version = 1;
        CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT);
        INSERT INTO notes VALUES (1, 'a'), (2, NULL);
        """;

    private string After(string columns, int version = 2) => Text(
        "after.sql", $"-- application_id 0, user_version {version}\nCREATE TABLE notes (id INTEGER PRIMARY KEY, {columns});\n");

    [Fact]
    public void A_plan_names_the_steps_and_shows_their_statements()
    {
        string file = Database("notes.db", Before);
        string schema = After("title TEXT, body TEXT");

        Assert.Equal((0, "version 1 to 2\n  add column notes.body\n", ""), Run("schema", "plan", schema, file));
        Assert.Equal("""
            version 1 to 2
              add column notes.body

            -- add column notes.body
            ALTER TABLE "notes" ADD COLUMN "body" TEXT;

            """, Run("schema", "plan", schema, file, "--sql").Output);
    }

    [Fact]
    public void The_file_is_not_touched_and_what_its_log_holds_counts()
    {
        string file = InFolder("notes.db");
        using SqliteConnection writer = Connect(file);
        Execute(writer, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
        Execute(writer, Before);
        byte[] bytes = ReadShared(file);
        byte[] log = ReadShared(file + "-wal");
        Assert.NotEmpty(log);

        Assert.Equal((0, "version 1 to 2\n  add column notes.body\n", ""), Run("schema", "plan", After("title TEXT, body TEXT"), file));
        Assert.Contains("\"title\" TEXT", Run("schema", "print", file).Output, StringComparison.Ordinal);

        Assert.Equal(bytes, ReadShared(file));
        Assert.Equal(log, ReadShared(file + "-wal"));
    }

    [Theory]
    [InlineData("title TEXT NOT NULL", "rows have no value in it")]
    [InlineData("title TEXT, body TEXT NOT NULL", "the table has rows")]
    public void What_is_refused_is_told(string columns, string reason)
    {
        (int code, string output, string error) = Run("schema", "plan", After(columns), Database("notes.db", Before));

        Assert.Equal((1, ""), (code, error));
        Assert.Contains("refused: ", output, StringComparison.Ordinal);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_snapshot_says_of_what_was_before_is_followed()
    {
        string file = Database("notes.db", Before + """
            CREATE TABLE drafts (id INTEGER PRIMARY KEY);
            CREATE TABLE levels (id INTEGER PRIMARY KEY, level TEXT, fax TEXT);
            INSERT INTO levels VALUES (1, 'basic', '');
            """);
        string schema = Text("after.sql", """
            -- application_id 0, user_version 2
            -- text "levels"."level" 'standard' was 'basic'
            -- without "levels"."fax"
            -- table "memos" was "papers"
            -- table "memos" was "notes"
            -- column "memos"."head ""line" was "title"
            -- without "drafts"
            -- a comment: table "memos" was "levels"
            CREATE TABLE "levels" (
                "id" INTEGER NOT NULL PRIMARY KEY,
                "level" TEXT
            );

            CREATE TABLE "memos" (
                "id" INTEGER NOT NULL PRIMARY KEY,
                "head ""line" TEXT
            );

            """);

        (int code, string output, string error) = Run("schema", "plan", schema, file);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("""
            version 1 to 2
              rename table to memos
                from notes
              rename column to memos.head "line
                from title
              drop drafts (can lose data)
              rebuild table levels (rewrites the table, can lose data)
                column fax is dropped
                column level says standard instead of basic

            """, output);
        Assert.Equal(
            File.ReadAllText(schema).Replace("-- a comment: table \"memos\" was \"levels\"\n", "", StringComparison.Ordinal),
            Run("schema", "print", schema).Output);
    }

    [Fact]
    public void Steps_by_hand_are_named_and_not_run()
    {
        string file = Database("notes.db", Before);
        string schema = Text("after.sql", """
            -- application_id 0, user_version 2
            -- first run "Tidy" from 0
            -- run "Fill" from 1
            CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT CHECK (title <> 'a'));
            """);

        (int code, string output, string error) = Run("schema", "plan", schema, file);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("version 1 to 2\n  rebuild table notes", output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n  run Fill\nnot tried: what its steps by hand do to the rows is known to the program only\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_rows_forbid_is_found_in_a_copy()
    {
        (int code, string output, string error) = Run(
            "schema", "plan", After("title TEXT CHECK (title <> 'a')"), Database("notes.db", Before));

        Assert.Equal(1, code);
        Assert.StartsWith("version 1 to 2\n  rebuild table notes", output, StringComparison.Ordinal);
        Assert.Contains("a row of notes breaks a rule", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_may_be_lost_only_where_that_is_allowed()
    {
        string file = Database("notes.db", Before);
        string schema = After("title INTEGER");

        Assert.Equal(1, Run("schema", "plan", schema, file).Code);
        Assert.Equal(0, Run("schema", "plan", schema, file, "--allow-data-loss").Code);
    }

    [Fact]
    public void A_file_without_a_version_is_nobodys()
    {
        string file = Database("notes.db", Before.Replace("user_version = 1", "user_version = 0", StringComparison.Ordinal));
        string schema = After("title TEXT, body TEXT", version: 1);

        (int code, string output, _) = Run("schema", "plan", schema, file);

        Assert.Equal(1, code);
        Assert.Contains("--adopt", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("schema", "plan", schema, file, "--adopt").Code);
        Assert.Equal(0, Run("schema", "plan", After("title TEXT", version: 1), file).Code);
    }

    [Fact]
    public void A_newer_file_and_another_programs_file_are_refused()
    {
        string newer = Database("newer.db", Before.Replace("user_version = 1", "user_version = 9", StringComparison.Ordinal));
        string other = Database("other.db", "PRAGMA application_id = 5;" + Before);

        Assert.Equal(1, Run("schema", "plan", After("title TEXT"), newer).Code);
        Assert.StartsWith("refused: ", Run("schema", "check", After("title TEXT"), other).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_tells_whether_nothing_is_to_be_done()
    {
        string file = Database("notes.db", Before);

        Assert.Equal((0, "version 1: nothing to do\n", ""), Run("schema", "check", After("\"title\" text", version: 1), file));
        Assert.Equal((1, "version 1 to 2\n", ""), Run("schema", "check", After("title TEXT"), file));
        Assert.Equal(
            (1, "version 1 to 1\n  add column notes.body\n", ""), Run("schema", "check", After("title TEXT, body TEXT", version: 1), file));
    }

    [Fact]
    public void An_empty_file_gets_everything()
    {
        string file = Text("empty.db", "");

        Assert.Equal((0, "version 0 to 2\n  create table notes\n", ""), Run("schema", "plan", After("title TEXT"), file));
        Assert.Equal(0, new FileInfo(file).Length);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static byte[] ReadShared(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

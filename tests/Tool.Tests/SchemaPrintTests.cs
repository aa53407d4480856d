namespace Synthorg.Gen.Tool.Tests;

/// <summary>A schema as text: the same for what means the same, and a schema again.</summary>
public sealed class SchemaPrintTests : ToolTest
{
    [Fact]
    public void A_line_for_each_column_and_each_rule()
    {
        string file = Database("tasks.db", """
            PRAGMA user_version = 4; PRAGMA application_id = -9;
            CREATE TABLE Tasks(id INTEGER PRIMARY KEY AUTOINCREMENT, [title] text not null /* why */ collate nocase default 'x',
              done INT CHECK (done
                IN (0,1)), Team TEXT CONSTRAINT of_team REFERENCES teams ON DELETE CASCADE);
            CREATE TABLE teams (name TEXT PRIMARY KEY, x AS (name||'!') STORED, UNIQUE (x) ON CONFLICT IGNORE) WITHOUT ROWID;
            CREATE UNIQUE INDEX by_team ON tasks(Team, lower(title)  DESC) WHERE done=0;
            CREATE INDEX a ON tasks (done);
            """);

        (int code, string output, string error) = Run("schema", "print", file);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("""
            -- application_id -9, user_version 4
            CREATE TABLE "Tasks" (
                "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                "title" text COLLATE "NOCASE" NOT NULL DEFAULT ('x'),
                "done" INT,
                "Team" TEXT,
                CHECK (done IN (0,1)),
                CONSTRAINT "of_team" FOREIGN KEY ("Team") REFERENCES teams ON DELETE CASCADE
            );

            CREATE INDEX "a" ON "tasks" (done);

            CREATE UNIQUE INDEX "by_team" ON "tasks" (Team, lower(title) DESC) WHERE done=0;

            CREATE TABLE "teams" (
                "name" TEXT NOT NULL PRIMARY KEY,
                "x" GENERATED ALWAYS AS (name||'!') STORED,
                UNIQUE (x) ON CONFLICT IGNORE
            ) WITHOUT ROWID;

            """, output);
    }

    [Theory]
    [InlineData(Samples.Blog)]
    [InlineData(Samples.Ledger)]
    [InlineData(Samples.Legacy)]
    public void The_text_is_the_schema_again(string sql)
    {
        string file = Database("first.db", sql);

        string text = Text("text.sql", Run("schema", "print", file).Output);

        Assert.Equal((0, "no differences\n", ""), Run("schema", "diff", file, text));
        Assert.Equal((0, "no differences\n", ""), Run("schema", "diff", text, file));
        Assert.Equal(File.ReadAllText(text), Run("schema", "print", text).Output);
    }

    [Fact]
    public void What_a_virtual_table_keeps_is_not_shown()
    {
        string file = Database(
            "words.db", "CREATE VIRTUAL TABLE words USING fts5(body); CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);");

        Assert.Equal("""
            -- application_id 0, user_version 0
            CREATE TABLE "t" (
                "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
            );

            CREATE VIRTUAL TABLE words USING fts5(body);

            """, Run("schema", "print", file).Output);
    }

    [Fact]
    public void A_snapshot_is_the_text_in_a_file_of_the_version()
    {
        string file = Database("my-shop.db", "PRAGMA user_version = 12; CREATE TABLE t (id INTEGER PRIMARY KEY);");

        (int code, string output, _) = Run("schema", "snapshot", file, "--out", InFolder("schema"));

        string path = Path.Combine(InFolder("schema"), "MyShop.12.sql");
        Assert.Equal((0, path + "\n"), (code, output));
        Assert.Equal(Run("schema", "print", file).Output, File.ReadAllText(path));
        Assert.Equal((0, "version 12: nothing to do\n", ""), Run("schema", "check", path, file));
        Assert.Equal(0, Run("schema", "snapshot", file, "--out", InFolder("schema"), "--name=Other").Code);
        Assert.True(File.Exists(Path.Combine(InFolder("schema"), "Other.12.sql")));
    }
}

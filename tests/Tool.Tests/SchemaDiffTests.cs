namespace Synthorg.Gen.Tool.Tests;

/// <summary>Two schemas, held against each other by meaning.</summary>
public sealed class SchemaDiffTests : ToolTest
{
    [Fact]
    public void What_only_the_first_has_is_dropped()
    {
        string from = Text("from.sql", """
            CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT);
            CREATE TABLE gone (id INTEGER PRIMARY KEY);
            CREATE VIEW v AS SELECT 1;
            CREATE INDEX i ON a (x);
            """);
        string to = Text("to.sql", """
            -- application_id 7, user_version 2
            CREATE TABLE A (ID INTEGER PRIMARY KEY);
            CREATE TABLE fresh (id INTEGER PRIMARY KEY);
            """);

        (int code, string output, _) = Run("schema", "diff", from, to);

        Assert.Equal(1, code);
        Assert.Equal("""
            version 0 to 2
              drop v
              drop gone (can lose data)
              rebuild table A (rewrites the table, can lose data)
                column x is dropped
                without the index i
              create table fresh
              application_id 0 to 7

            """, output);
        Assert.Equal(1, Run("schema", "diff", to, from).Code);
    }

    [Fact]
    public void Spelling_makes_no_difference()
    {
        string one = Text("one.sql", """
            create table "T" (a integer primary key, b text check (b<>'') references u(x)); create table u(x text primary key);
            """);
        string other = Database("other.db", """
            CREATE TABLE u (x VARCHAR PRIMARY KEY);
            CREATE TABLE [t] (a INTEGER, b TEXT, PRIMARY KEY (a), FOREIGN KEY (b) REFERENCES u, CHECK (b != ''));
            """);

        Assert.Equal((0, "no differences\n", ""), Run("schema", "diff", one, other));
    }

    [Fact]
    public void Collations_of_a_program_need_not_be_known()
    {
        string sql = Text("own.sql", "CREATE TABLE t (a TEXT COLLATE german PRIMARY KEY); CREATE INDEX i ON t (a COLLATE french);");

        Assert.Equal((0, "no differences\n", ""), Run("schema", "diff", sql, sql));
    }
}

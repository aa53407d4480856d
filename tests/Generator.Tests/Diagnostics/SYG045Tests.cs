using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A schema object is one statement of three kinds.</summary>
public sealed class SYG045Tests
{
    private const string NoneOfThree = "it is no CREATE TRIGGER, CREATE VIEW or CREATE VIRTUAL TABLE";

    [Theory]
    [InlineData("", NoneOfThree)]
    [InlineData("SELECT 1", NoneOfThree)]
    [InlineData("CREATE TABLE x (a)", NoneOfThree)]
    [InlineData("CREATE INDEX x ON notes (id)", NoneOfThree)]
    [InlineData("CREATE VIRTUAL x USING fts5(a)", NoneOfThree)]
    [InlineData("CREATE TEMP VIEW x AS SELECT 1", "what is temporary goes with its connection")]
    [InlineData("CREATE TEMPORARY TRIGGER x AFTER INSERT ON notes BEGIN SELECT 1; END", "what is temporary goes with its connection")]
    [InlineData("CREATE VIEW IF EXISTS x AS SELECT 1", "IF is followed by NOT EXISTS")]
    [InlineData("CREATE VIEW main.x AS SELECT 1", "its name has a schema; leave that out")]
    [InlineData("CREATE VIEW", "it names nothing")]
    [InlineData("CREATE VIEW 'x' AS SELECT 1", "it names nothing")]
    [InlineData("CREATE VIEW y AS SELECT 1", "it creates \"y\"")]
    [InlineData("CREATE VIEW x AS SELECT 1; DROP TABLE notes", "it is more than one statement")]
    [InlineData("CREATE VIEW x AS SELECT 1;;", "it is more than one statement")]
    [InlineData("CREATE VIEW x AS SELECT (1", "'(' is not closed")]
    [InlineData("CREATE VIEW x AS SELECT 1)", "')' closes nothing")]
    [InlineData("CREATE VIEW x AS SELECT 'a", "a quote is not closed")]
    [InlineData("CREATE VIEW x AS SELECT 1 /* a", "a comment is not closed")]
    [InlineData("CREATE VIEW x AS SELECT '\\0'", "it holds NUL or half of a surrogate pair")]
    [InlineData("CREATE TRIGGER x AFTER INSERT ON notes", "its body has no BEGIN … END")]
    [InlineData("CREATE TRIGGER x AFTER INSERT ON notes BEGIN SELECT 1;", "its body has no BEGIN … END")]
    [InlineData("CREATE TRIGGER x AFTER INSERT ON notes BEGIN SELECT 1; END; SELECT 1; END", "it is more than one statement")]
    [InlineData("CREATE TRIGGER x AFTER INSERT ON notes BEGIN SELECT CASE 1 WHEN 1 THEN 1 END;", "its body has no BEGIN … END")]
    [Refuses("SchemaObject", "name", "sql")]
    public void Such_a_statement_is_refused(string sql, string reason) => Refusal.At("SYG045", $$"""
        [Persisted("notes")]
        [[|SchemaObject("x", "{{sql.Replace("\"", "\\\"", StringComparison.Ordinal)}}")|]]
        public sealed record Note([Key] string Id);
        """, "x", reason);

    [Theory]
    [InlineData("CREATE VIEW x AS SELECT ';' AS [semi;colon] -- and; a comment")]
    [InlineData("create view if not exists \\\"X\\\" as select 1;")]
    [InlineData("CREATE VIRTUAL TABLE x USING fts5(a, content='')")]
    [InlineData("CREATE TRIGGER x BEFORE DELETE ON notes WHEN CASE old.id WHEN 'a' THEN 1 END BEGIN SELECT CASE 1 WHEN 1 THEN 2 END; END;")]
    public void Such_a_one_is_kept(string sql) => Refusal.None($$"""
        [Persisted("notes")]
        [SchemaObject("x", "{{sql}}")]
        public sealed record Note([Key] string Id);
        """);

    [Fact]
    [Refuses("SchemaObject", "name", "sql")]
    public void One_of_the_database_is_judged_there() => Refusal.At("SYG045", """
        [Persisted]
        public sealed record Note([Key] string Id);

        [Database, [|SchemaObject("x", "SELECT 1")|]]
        public sealed partial class NotesDatabase { public partial IRepository<Note, string> Notes { get; } }
        """, "x", NoneOfThree);
}

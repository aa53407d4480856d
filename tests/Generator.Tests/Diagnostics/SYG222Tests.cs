using Synthorg.Gen.Generator.Tests.Harness;
using static Synthorg.Gen.Generator.Tests.Diagnostics.SnapshotSources;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A version has the schema that its snapshot says.</summary>
public sealed class SYG222Tests
{
    private const string Path = "/app/schema/Notes.1.sql";
    private const string Third = "/app/schema/Notes.3.sql";

    [Fact]
    public void The_same_schema_is_not_told() => Refusal.None(With((Path, First)), Unmarked(Source()));

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("-- application_id", "\uFEFF-- application_id")]
    public void Ends_of_lines_and_a_mark_of_the_encoding_make_no_difference(string old, string now) =>
        Refusal.None(With((Path, First.Replace(old, now, StringComparison.Ordinal))), Unmarked(Source()));

    [Theory]
    [InlineData("public int Stars { get; init; }", "add column notes.stars")]
    [InlineData("[Index] public string? Author { get; init; }", "add column notes.author; create index notes.idx_notes_author")]
    [InlineData(
        "[Unique] public string? Slug { get; init; }",
        "rebuild table notes (rewrites the table): with the rule UNIQUE (\"slug\"), column slug is new")]
    public void A_changed_schema_is_told_with_what_changed(string more, string difference) =>
        Refusal.At(With((Path, First)), "SYG222", Source(more: more), "Notes", "1", difference);

    [Fact]
    public void What_is_gone_is_told() => Refusal.At(
        With((Path, First)),
        "SYG222",
        Source(text: ""),
        "Notes",
        "1",
        "rebuild table notes (rewrites the table, can lose data): column text is dropped");

    [Fact]
    public void Only_some_of_much_is_told() => Refusal.At(
        With((Path, First)),
        "SYG222",
        Source(more: "public int A { get; init; } public int B { get; init; } public int C { get; init; } public int D { get; init; }"),
        "Notes",
        "1",
        "add column notes.a; add column notes.b; add column notes.c; and 1 more");

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("-- a comment\n")]
    public void An_empty_file_is_told(string text) =>
        Refusal.At(With((Path, text)), "SYG222", Source(), "Notes", "1", "it has no table");

    [Theory]
    [InlineData("\"notes\"", "notes")]
    [InlineData("user_version 1", "user_version 7")]
    [InlineData("application_id 0", "application_id 9")]
    public void Another_spelling_is_told(string old, string now) => Refusal.At(
        With((Path, First.Replace(old, now, StringComparison.Ordinal))), "SYG222", Source(), "Notes", "1", "it is written in another way");

    [Fact]
    public void What_was_before_may_be_said_or_not()
    {
        foreach (string notes in (string[])["", Formerly.Notes])
        {
            Refusal.None(With((Third, Formerly.Snapshot(notes))), Unmarked(Formerly.Source));
        }
    }

    [Theory]
    [InlineData("was \"text\"", "was \"body\"")]
    [InlineData("-- without \"drafts\"\n", "")]
    [InlineData("from 1", "from 0")]
    public void What_is_said_of_what_was_before_is_right(string old, string now) => Refusal.At(
        With((Third, Formerly.Snapshot(Formerly.Notes.Replace(old, now, StringComparison.Ordinal)))),
        "SYG222",
        Formerly.Source,
        "Notes",
        "3",
        "it says something else of earlier files");

    [Theory]
    [InlineData("/app/schema/Others.1.sql")]
    [InlineData("/app/schema/Notes.sql")]
    [InlineData("/app/schema/Notes.one.sql")]
    [InlineData("/app/schema/Notes.-1.sql")]
    [InlineData("/app/schema/Notes.1.txt")]
    [InlineData("/app/schema/1.sql")]
    public void Another_file_is_none_of_its_snapshots(string path) => Refusal.None(With((path, "")), Unmarked(Source()));

    [Fact]
    public void A_nested_class_has_its_own_name() => Refusal.At(
        With(("Notes.1.sql", "")),
        "SYG222",
        """
        [Persisted]
        public sealed record Note([property: Key] string Id);

        public static partial class Store
        {
            [Database]
            public sealed partial class [|Notes|] { public partial IRepository<Note, string> All { get; } }
        }
        """,
        "Notes",
        "1",
        "it has no table");

    [Fact]
    public void Whatever_a_file_says_it_is_told_and_nothing_more()
    {
        const string Whole = First + """
            CREATE INDEX "ix" ON "notes" ("text" COLLATE NOCASE DESC) WHERE length("text") > 3;
            CREATE TRIGGER "t" AFTER INSERT ON "notes" BEGIN SELECT CASE WHEN 1 THEN 2 END; END;
            CREATE VIEW "v" AS SELECT 1;
            CREATE TABLE x (a INTEGER PRIMARY KEY DESC, b DEFAULT -1.5e3 CHECK (b IN (1, 2)), c GENERATED ALWAYS AS (a + 1) STORED,
                d REFERENCES notes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, UNIQUE (a, b) ON CONFLICT REPLACE,
                CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES y) WITHOUT ROWID;
            """;
        AdditionalFile present = new(Path, "");
        AdditionalFile earlier = new("Notes.0.sql", "");
        var run = GeneratorRun.Of(new RunOptions { Files = [present, earlier] }, Unmarked("using Synthorg.Gen;\n" + Source()));
        for (int length = 0; length <= Whole.Length; length++)
        {
            run = run.Replace(ref present, Whole[..length]).Replace(ref earlier, Whole[^length..]);

            Assert.Empty(run.Diagnostics.Where(static diagnostic => diagnostic.Id is not ("SYG222" or "SYG224" or "SYG225")));
        }
    }

    [Fact]
    public void A_pragma_silences_it()
    {
        string source = Unmarked("using Synthorg.Gen;\n#pragma warning disable SYG222\n" + Source());

        Assert.Empty(GeneratorRun.Of(With((Path, "")), source).Diagnostics);
    }
}

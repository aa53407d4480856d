using Synthorg.Gen.Generator.Tests.Harness;
using static Synthorg.Gen.Generator.Tests.Diagnostics.SnapshotSources;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What opening a file of an earlier version does is known before the later one is shipped.</summary>
public sealed class SYG224Tests
{
    [Theory]
    [InlineData("[Default(0)] public int Stars { get; init; }", "", "add column notes.stars")]
    [InlineData("public string? Author { get; init; }", "", "add column notes.author")]
    [InlineData("", ", Strict = true", "rebuild table notes (rewrites the table): the table is STRICT")]
    [InlineData("[Index] public string? Title { get; init; }", "", "add column notes.title", "create index notes.idx_notes_title")]
    public void Each_step_is_told(string more, string type, params string[] steps) => Assert.Equal(
        steps.Select(static step => $"A file of version 1, when it is opened: {step}"), Told(Source(2, more, type: type)));

    [Fact]
    public void Names_of_old_are_followed() => Assert.Equal(
        [
            "A file of version 1, when it is opened: rename table to memos: from notes",
            "A file of version 1, when it is opened: rename column to memos.body: from text",
        ],
        Told("""
            [Persisted("memos"), Renamed("notes")]
            public sealed record Memo
            {
                [Key] public required string Id { get; init; }
                [Renamed("text")] public required string Body { get; init; }
            }

            [Database(Version = 2)]
            public sealed partial class Notes
            {
                public partial IRepository<Memo, string> All { get; }
            }
            """));

    [Theory]
    [InlineData(",\n    CHECK (\"level\" IN ('basic', 'gold'))", true)]
    [InlineData(",\n    CHECK (\"level\" IN ('standard', 'gold'))", false)]
    [InlineData("", true)]
    public void A_text_of_old_is_told_where_files_may_hold_it(string check, bool isTold)
    {
        string first = $"""
            -- application_id 0, user_version 1
            CREATE TABLE "clients" (
                "id" TEXT NOT NULL PRIMARY KEY,
                "level" TEXT NOT NULL{check}
            );

            """;

        string[] told = Told("""
            public enum Level { [Renamed("basic")] Standard, Gold }

            [Persisted("clients", Checks = DerivedChecks.Enums)]
            public sealed record Client
            {
                [Key] public required string Id { get; init; }
                public Level Level { get; init; }
            }

            [Database(Version = 2)]
            public sealed partial class Clients
            {
                public partial IRepository<Client, string> All { get; }
            }
            """, ("Clients.1.sql", first));

        Assert.Equal(isTold, told.Any(static step => step.Contains("says standard instead of basic", StringComparison.Ordinal)));
        Assert.Equal(isTold ? 1 : 0, told.Length);
    }

    [Fact]
    public void Steps_by_hand_are_told_where_they_run() => Assert.Equal(
        [
            "A file of version 1, when it is opened: run Tidy: what it does to rows is not foreseen",
            "A file of version 1, when it is opened: rename table to memos: from notes",
            "A file of version 1, when it is opened: rename column to memos.body: from text",
            "A file of version 1, when it is opened: add column memos.mood",
            "A file of version 1, when it is opened: run Fill: what it does to rows is not foreseen",
        ],
        Told(Formerly.Source));

    [Fact]
    public void Steps_by_hand_that_a_file_has_had_are_not_told() => Assert.DoesNotContain(
        Told(Formerly.Source, ("Notes.2.sql", First)), static step => step.Contains("run Tidy", StringComparison.Ordinal));

    [Fact]
    public void What_is_dropped_is_told() => Assert.Equal(
        ["A file of version 1, when it is opened: rebuild table notes (rewrites the table, can lose data): column text is dropped"],
        Told(Source(2, text: "", type: "), Dropped(\"text\"")));

    [Fact]
    public void The_nearest_version_counts()
    {
        string source = Unmarked(Source(3, "public string? Author { get; init; }"));
        string second = First.Replace("user_version 1", "user_version 2", StringComparison.Ordinal)
            .Replace("\"text\" TEXT NOT NULL", "\"text\" TEXT NOT NULL,\n    \"author\" TEXT", StringComparison.Ordinal);

        Assert.Empty(Told(source, ("Notes.2.sql", second)));
    }

    [Fact]
    public void Nothing_is_told_of_the_first_version() => Assert.Empty(Told(Source(1)));

    private static string[] Told(string source, params (string Path, string Text)[] files) =>
    [
        .. GeneratorRun.Of(With([("Notes.1.sql", First), .. files]), "global using Synthorg.Gen;", Unmarked(source)).Diagnostics
            .Where(static diagnostic => diagnostic.Id == "SYG224")
            .Select(static diagnostic => diagnostic.GetMessage(null)),
    ];
}

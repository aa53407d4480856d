using Synthorg.Gen.Generator.Tests.Harness;
using static Synthorg.Gen.Generator.Tests.Diagnostics.SnapshotSources;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What rows of an earlier file could forbid is known before the later version is shipped.</summary>
public sealed class SYG225Tests
{
    [Theory]
    [InlineData(
        "public required string Author { get; init; }", "public required string Text { get; init; }",
        "author is NOT NULL and has no default, and the table has rows; give it a [Default], or let it be null")]
    [InlineData(
        "", "public required int Text { get; init; }",
        "text holds values that its new type cannot hold; allow the loss in the options, or keep the type")]
    public void It_is_told_with_the_way_out(string more, string text, string reason) => Assert.Equal(
        [$"A file of version 1 may be refused when it is opened, because of the rows of notes: {reason}"],
        Told(Source(2, more, text)));

    [Theory]
    [InlineData("[Default(\"\")] public required string Author { get; init; }")]
    [InlineData("public string? Author { get; init; }")]
    public void A_value_for_every_row_is_not_refused(string more) => Assert.Empty(Told(Source(2, more)));

    private static string[] Told(string source) =>
    [
        .. GeneratorRun.Of(With(("Notes.1.sql", First)), "global using Synthorg.Gen;", Unmarked(source)).Diagnostics
            .Where(static diagnostic => diagnostic.Id == "SYG225")
            .Select(static diagnostic => diagnostic.GetMessage(null)),
    ];
}

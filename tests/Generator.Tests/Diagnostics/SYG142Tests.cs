using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Only what can be null is asked for NULL.</summary>
public sealed class SYG142Tests
{
    [Theory]
    [InlineData("[Select] List<Note> List(Match<string> [|title|])", "A Match", "Title")]
    [InlineData("[Select] List<Note> List(Match<int> [|stars|] = default)", "A Match", "Stars")]
    [InlineData("[Select] List<Note> List([NullMatches] string? [|title|])", "[NullMatches]", "Title")]
    [InlineData("[Select] List<Note> List([NullMatches] int? [|stars|])", "[NullMatches]", "Stars")]
    [InlineData("[Select, [|Is(\"Stars\", null)|]] List<Note> List()", "[Is(…, null)]", "Stars")]
    [InlineData("[Select, [|NotEqual(\"Title\", null)|]] List<Note> List()", "[NotEqual(…, null)]", "Title")]
    [Refuses("Is", "property", "value")]
    [Refuses("NotEqual", "property", "value")]
    public void Such_a_question_is_refused(string method, string asks, string property) =>
        Refusal.At("SYG142", ConditionSource.Method(method), asks, property);

    [Fact]
    public void What_a_document_may_lack_can_be_null() => Refusal.None(ConditionSource.Method(
        "[Select] List<Note> List(Match<string> body, Match<int?> points, "
        + "[Is(\"Spot.City\")] Match<string> city, [NullMatches] Rank? former)"));
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A match asks for equality, and is never null itself.</summary>
public sealed class SYG144Tests
{
    [Theory]
    [InlineData(
        "[Select] List<Note> List([After] Match<DateTimeOffset> [|sentAt|])",
        "sentAt",
        "it asks for equality, and takes no other comparison")]
    [InlineData(
        "[Select] List<Note> List([NotEqual] Match<string> [|body|])",
        "body",
        "it asks for equality, and takes no other comparison")]
    [InlineData(
        "[Select] List<Note> List([OneOf] Match<int[]> [|points|])",
        "points",
        "it asks for equality, and takes no other comparison")]
    [InlineData("[Select] List<Note> List(Match<string>? [|body|])", "body", "no condition is Match<…>.Any, so that it needs no '?'")]
    public void Such_a_match_is_refused(string method, string parameter, string reason) =>
        Refusal.At("SYG144", ConditionSource.Method(method), parameter, reason);

    [Fact]
    public void With_or_without_a_question_mark_inside_it_is_not() => Refusal.None(ConditionSource.Method(
        "[Select] List<Note> List(Match<string?> body, Match<int> points, Match<DateTimeOffset?> sentAt = default)"));
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Null matches NULL where null can come, by equality.</summary>
public sealed class SYG143Tests
{
    [Fact]
    public void A_member_of_a_filter_that_may_be_null_itself_is_refused() => Refusal.At("SYG143", """
        [Persisted]
        public sealed record Note([Key] string Id, string? Body);

        [Filter<Note>]
        public sealed record NoteFilter
        {
            [NullMatches] public string? [|Body|] { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(NoteFilter? filter = null);
        }
        """, "Body", "the filter may be null itself, which leaves its conditions out");

    [Theory]
    [InlineData("[Select] List<Note> List([NullMatches] string [|body|])", "body", "its type holds no null")]
    [InlineData("[Select] List<Note> List([NullMatches] int [|points|])", "points", "its type holds no null")]
    [InlineData(
        "[Select] List<Note> List([NullMatches, AtLeast] int? [|points|])",
        "points",
        "only equality and [NotEqual] compare with null")]
    [InlineData(
        "[Select] List<Note> List([NullMatches, Contains] string? [|body|])",
        "body",
        "only equality and [NotEqual] compare with null")]
    [InlineData("[Select] List<Note> List([NullMatches] Match<string> [|body|])", "body", "a Match says itself what null means")]
    [InlineData("[Select] List<Note> List([NullMatches, Limit] int? [|most|])", "most", "it is no condition on a property")]
    [InlineData("[Insert] void Add([NullMatches] Note [|note|])", "note", "it is no condition on a property")]
    public void Such_a_parameter_is_refused(string method, string parameter, string reason) =>
        Refusal.At("SYG143", ConditionSource.Method(method), parameter, reason);

    [Fact]
    public void Equal_or_unlike_it_is_not() => Refusal.None(ConditionSource.Method(
        "[Select] List<Note> List([NullMatches] string? body, [NullMatches, NotEqual] int? points, [NullMatches] Rank? former = null)"));
}

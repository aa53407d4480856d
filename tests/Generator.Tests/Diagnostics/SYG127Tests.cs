using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Rows share strings of columns that are texts, and that may stay in memory.</summary>
public sealed class SYG127Tests
{
    [Theory]
    [InlineData("int")]
    [InlineData("DateTimeOffset?")]
    [InlineData("Uri")]
    [InlineData("State")]
    [Refuses("Interned")]
    public void What_is_no_string_cannot_be_shared(string type) => Refusal.At("SYG127", $$"""
        public enum State { Open, Closed }

        [Persisted]
        public sealed record Note
        {
            [Key] public long Id { get; init; }
            [Interned] public required {{type}} [|Content|] { get; init; }
        }
        """, "Content", "it is not stored as a text of its own");

    [Fact]
    public void Nor_can_texts_inside_JSON() => Refusal.At("SYG127", """
        [Persisted]
        public sealed partial record Note
        {
            [Key] public long Id { get; init; }
            [Interned, JsonColumn] public required ImmutableArray<string> [|Labels|] { get; init; }
        }
        """, "Labels", "it is not stored as a text of its own");

    [Fact]
    [Refuses("Interned")]
    public void What_is_nobodys_to_see_is_not_kept() => Refusal.At("SYG127", """
        [Persisted]
        public sealed partial record User
        {
            [Key] public long Id { get; init; }
            [Interned, Sensitive] public required string [|Password|] { get; init; }
        }
        """, "Password", "it is [Sensitive], and would stay in memory");

    [Fact]
    public void Texts_can_be_in_whatever_form_and_place() => Refusal.None("""
        public readonly record struct Code(string Value);

        [Persisted]
        public sealed record Note
        {
            [Key, Interned] public required string Id { get; init; }
            [Interned, Unique] public string? Title { get; init; }
            [Interned] public Code Code { get; init; }
            [Interned, Computed("upper(title)")] public string? Upper { get; init; }
        }
        """);
}

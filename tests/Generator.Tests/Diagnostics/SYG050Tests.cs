using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Rows that refer are found by an index.</summary>
public sealed class SYG050Tests
{
    private const string Principals = """
        [Persisted]
        public sealed record Author([Key] string Id);

        [Persisted]
        public sealed record Line([Key] string Order, [Key] int Number);

        """;

    private const string Single = """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|References<Author>|]] public string? AuthorId { get; init; }
        }
        """;

    [Fact]
    public void Without_one_it_is_told() => Refusal.At("SYG050", Principals + Single, "AuthorId", "author");

    [Fact]
    public void It_is_silenced_as_any_warning() => Refusal.IsSilenced("SYG050", Principals + Single);

    [Theory]
    [InlineData("Index(nameof(Order))")]
    [InlineData("Index(nameof(Order), nameof(Id), nameof(Line))")]
    [InlineData("Index($\"{nameof(Order)} COLLATE NOCASE\", nameof(Line))")]
    [InlineData("Index(nameof(Order), nameof(Line), Where = \"Id > 'a'\")")]
    [InlineData("Index($\"lower({nameof(Order)})\", nameof(Line))")]
    [Refuses("ForeignKey", "properties")]
    public void An_index_begins_with_all_columns(string index) => Refusal.At("SYG050", Principals + $$"""
        [Persisted, {{index}}]
        [[|ForeignKey<Line>([nameof(Order), nameof(Line)])|]]
        public sealed record Note([Key] string Id, string Order, int Line);
        """, "order, line", "line");

    [Theory]
    [InlineData("Index(nameof(Line), $\"{nameof(Order)} DESC\")")]
    [InlineData("Index(nameof(Order), nameof(Line), nameof(Id))")]
    [InlineData("Index(nameof(Order), nameof(Line), Where = $\"{nameof(Order)} IS NOT NULL\")")]
    [InlineData("Unique(nameof(Order), nameof(Line))")]
    public void Such_a_one_serves(string index) => Refusal.None(Principals + $$"""
        [Persisted, {{index}}]
        [ForeignKey<Line>([nameof(Order), nameof(Line)])]
        public sealed record Note([Key] string Id, string? Order, int Line);
        """);

    [Fact]
    public void So_does_the_key() => Refusal.None(Principals + """
        [Persisted]
        public sealed record Text
        {
            [Key, References<Author>] public required string AuthorId { get; init; }
            [Key] public required string Language { get; init; }
        }
        """);
}

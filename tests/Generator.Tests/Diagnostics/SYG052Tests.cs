namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A check does not match text with LIKE.</summary>
public sealed class SYG052Tests
{
    private const string Source = """
        [Persisted]
        public sealed record Article
        {
            [Key, [|Check("value LIKE 'a-%'")|]] public required string Number { get; init; }
        }
        """;

    [Fact]
    public void On_a_property_it_is_told() => Refusal.At("SYG052", Source, "Number");

    [Fact]
    public void It_is_silenced_as_any_warning() => Refusal.IsSilenced("SYG052", Source);

    [Fact]
    public void On_a_type_too_and_as_a_function() => Refusal.At("SYG052", """
        [Persisted, [|Check("like('a%', Number)")|]]
        public sealed record Article([Key] string Number);
        """, "Article");

    [Fact]
    public void A_column_of_that_name_and_a_text_are_none() => Refusal.None("""
        [Persisted, Check("\"Like\" <> 'LIKE' AND Number GLOB 'a-*'")]
        public sealed record Article([Key] string Number, string Like);
        """);
}

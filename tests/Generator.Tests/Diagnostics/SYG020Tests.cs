namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A decimal keeps its digits.</summary>
public sealed class SYG020Tests
{
    [Theory]
    [InlineData("NUMERIC")]
    [InlineData("DECIMAL(10, 2)")]
    [InlineData("REAL")]
    [InlineData("INTEGER")]
    public void A_numeric_column_is_warned_of(string type) => Refusal.At("SYG020", $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column(Type = "{{type}}")|]] public decimal Price { get; init; }
        }
        """, "Price", type);

    [Fact]
    public void A_pragma_silences_it() => Refusal.IsSilenced("SYG020", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column(Type = "NUMERIC")|]] public decimal Price { get; init; }
        }
        """);

    [Fact]
    public void Text_keeps_every_digit() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public decimal Price { get; init; }
            [Column(Type = "VARCHAR(20)")] public decimal Tax { get; init; }
        }
        """);

    [Fact]
    public void Minor_units_are_a_number() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public long PriceInCents { get; init; }
        }
        """);
}

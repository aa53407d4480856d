namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Flags are numbers.</summary>
public sealed class SYG011Tests
{
    [Fact]
    public void Flags_as_text_are_refused() => Refusal.At("SYG011", """
        [Flags]
        public enum Days
        {
            None = 0,
            Saturday = 1,
            Sunday = 2,
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Days [|Days|] { get; init; }
        }
        """, "Days");

    [Fact]
    public void Inside_JSON_too() => Refusal.At("SYG011", """
        [Flags]
        public enum Days
        {
            None = 0,
            Saturday = 1,
            Sunday = 2,
        }

        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<Days> [|Weeks|] { get; init; } = [];
        }
        """, "Days");

    [Fact]
    public void As_a_number_they_are_stored() => Refusal.None("""
        [Flags]
        public enum Days
        {
            None = 0,
            Saturday = 1,
            Sunday = 2,
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Column(AsNumber = true)] public Days Days { get; init; }
        }
        """);
}

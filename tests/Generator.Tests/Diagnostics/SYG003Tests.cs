using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Each property has a column of its own.</summary>
public sealed class SYG003Tests
{
    [Fact]
    [Refuses("Column", "name")]
    public void Two_properties_on_one_column_are_refused() => Refusal.At("SYG003", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Body { get; init; }
            [Column("body")] public string? [|Text|] { get; init; }
        }
        """, "Body", "Text", "body");

    [Fact]
    [Refuses("Column", "name")]
    public void Case_does_not_count() => Refusal.At("SYG003", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Body { get; init; }
            [Column("BODY")] public string? [|Text|] { get; init; }
        }
        """, "Body", "Text", "BODY");

    [Fact]
    public void A_name_of_its_own_is_the_way_out() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Body { get; init; }
            [Column("text")] public string? Text { get; init; }
        }
        """);
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Records with collections compare them by content.</summary>
public sealed class SYG017Tests
{
    [Fact]
    public void A_record_that_is_not_partial_is_warned_of() => Refusal.At("SYG017", """
        [Persisted]
        public sealed record [|Note|]
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }
        """, "Note");

    [Fact]
    public void Bytes_are_a_collection() => Refusal.At("SYG017", """
        [Persisted]
        public sealed record [|Note|]
        {
            [Key] public required string Id { get; init; }
            public byte[]? Content { get; init; }
        }
        """, "Note");

    [Fact]
    public void A_record_inside_JSON_is_warned_of_where_it_is_declared() => Refusal.At("SYG017", """
        public sealed record [|Author|](string Name, List<string> Books);

        public sealed record Cover(Author? Author);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public Cover? Cover { get; init; }
        }
        """, "Author");

    [Fact]
    public void A_partial_record_in_a_type_that_is_not_is_warned_of() => Refusal.At("SYG017", """
        public static class Outer
        {
            [Persisted]
            public sealed partial record [|Note|]
            {
                [Key] public required string Id { get; init; }
                [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
            }
        }
        """, "Note");

    [Fact]
    public void A_pragma_silences_it() => Refusal.IsSilenced("SYG017", """
        [Persisted]
        public sealed record [|Note|]
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }
        """);

    [Fact]
    public void Declared_partial_it_compares_content() => Refusal.None("""
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }
        """);

    [Fact]
    public void A_class_compares_as_it_likes() => Refusal.None("""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }
        """);

    [Fact]
    public void Own_equality_is_left_alone() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];

            public bool Equals(Note? other) => other?.Id == Id;

            public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
        }
        """);
}

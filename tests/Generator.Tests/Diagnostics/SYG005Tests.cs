namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Every column can be given its value.</summary>
public sealed class SYG005Tests
{
    [Fact]
    public void A_property_with_a_getter_alone_is_refused() => Refusal.At("SYG005", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public DateTimeOffset [|Written|] { get; } = DateTimeOffset.UnixEpoch;
        }
        """, "Written");

    [Fact]
    public void A_private_setter_is_refused() => Refusal.At("SYG005", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? [|Body|] { get; private set; }
        }
        """, "Body");

    [Fact]
    public void A_record_inside_JSON_too() => Refusal.At("SYG005", """
        public sealed class Author
        {
            public string [|Name|] { get; private set; } = "";
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public Author? Author { get; init; }
        }
        """, "Name");

    [Fact]
    public void An_init_accessor_is_enough() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public DateTimeOffset Written { get; init; }
        }
        """);

    [Fact]
    public void Left_out_it_needs_none() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Ignore] public DateTimeOffset Read { get; } = DateTimeOffset.UnixEpoch;
        }
        """);
}

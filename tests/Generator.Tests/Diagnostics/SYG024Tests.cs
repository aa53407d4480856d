namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A column can be read.</summary>
public sealed class SYG024Tests
{
    [Fact]
    public void A_private_column_is_refused() => Refusal.At("SYG024", """
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [Column("secret")] private string? [|Secret|] { get; set; }
        }
        """, "Secret");

    [Fact]
    public void A_private_getter_is_refused() => Refusal.At("SYG024", """
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public string? [|Secret|] { private get; set; }
        }
        """, "Secret");

    [Fact]
    public void Inside_JSON_too() => Refusal.At("SYG024", """
        public sealed class Author
        {
            public string? [|Name|] { private get; set; }
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public Author? Author { get; init; }
        }
        """, "Name");

    [Fact]
    public void An_internal_column_can_be_read() => Refusal.None("""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [Column("secret")] internal string? Secret { get; set; }
        }
        """);

    [Fact]
    public void What_is_left_out_need_not_be_read() => Refusal.None("""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            private string? Secret { get; set; } = "";

            public string? Shown => Secret;
        }
        """);
}

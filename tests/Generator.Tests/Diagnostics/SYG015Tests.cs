using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A STRICT table has five types, and any.</summary>
public sealed class SYG015Tests
{
    [Fact]
    [Refuses("Column", "Type")]
    public void Another_type_is_refused() => Refusal.At("SYG015", """
        [Persisted(Strict = true)]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column(Type = "VARCHAR(20)")|]] public string? Body { get; init; }
        }
        """, "Body", "VARCHAR(20)");

    [Fact]
    public void None_is_refused_too() => Refusal.At("SYG015", """
        [Persisted(Strict = true)]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column(Type = "")|]] public string? Body { get; init; }
        }
        """, "Body", "");

    [Fact]
    public void One_of_the_five_will_do() => Refusal.None("""
        [Persisted(Strict = true)]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Column(Type = "any")] public string? Body { get; init; }
        }
        """);

    [Fact]
    public void Other_tables_take_any_type() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Column(Type = "VARCHAR(20)")] public string? Body { get; init; }
        }
        """);
}

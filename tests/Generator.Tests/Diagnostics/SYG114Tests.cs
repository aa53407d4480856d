namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method does one thing.</summary>
public sealed class SYG114Tests
{
    [Fact]
    public void Two_verbs_are_refused() => Refusal.At("SYG114", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public string? Body { get; init; }
            public int Stars { get; init; }
            public decimal Price { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Insert, Upsert] void [|Save|](Note note);
        }
        """, "Save");

    [Fact]
    public void One_is_kept() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public string? Body { get; init; }
            public int Stars { get; init; }
            public decimal Price { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Upsert] void Save(Note note);
        }
        """);
}

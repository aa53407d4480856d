namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A repository stores a persisted type.</summary>
public sealed class SYG101Tests
{
    [Fact]
    public void A_type_that_is_not_persisted_is_refused() => Refusal.At("SYG101", """
        public sealed record Note(string Id);

        [[|Repository<Note>|]]
        public interface INotes;
        """, "INotes", "Note");

    [Fact]
    public void An_array_is_no_entity() => Refusal.At("SYG101", """
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

        [[|Repository<Note[]>|]]
        public interface INotes;
        """, "INotes", "Note[]");

    [Fact]
    public void A_persisted_type_is_stored() => Refusal.None("""
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
            [Select] ValueTask<Note?> GetAsync(string id);
        }
        """);
}

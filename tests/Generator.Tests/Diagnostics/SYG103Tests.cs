namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A parameter is a condition, the entity, a bound or a token.</summary>
public sealed class SYG103Tests
{
    [Fact]
    public void A_parameter_that_matches_nothing_is_refused() => Refusal.At("SYG103", """
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
            [Select] ValueTask<Note?> GetAsync(string [|identifier|]);
        }
        """, "identifier", "GetAsync", "Note", "id, title, body, …");

    [Fact]
    public void So_is_a_comparison_without_a_property() => Refusal.At("SYG103", """
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
            [Select] ValueTask<ImmutableArray<Note>> ListAsync([AtLeast] DateTimeOffset [|since|]);
        }
        """, "since", "ListAsync", "Note", "id, title, body, …");

    [Fact]
    public void Its_name_or_an_attribute_matches_it() => Refusal.None("""
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
            [Select] ValueTask<Note?> GetAsync(string id, CancellationToken cancellationToken = default);
            [Select] ValueTask<Note?> FindAsync([Is(nameof(Note.Title))] string called);
            [Select] ValueTask<Note?> OfKeyAsync([Key] string identifier);
            [Select] ValueTask<ImmutableArray<Note>> ListAsync([AtLeast("CreatedAt")] DateTimeOffset since, [OneOf("Stars")] IReadOnlyList<int> any, [Limit] int most);
        }
        """);
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method names properties that are there.</summary>
public sealed class SYG106Tests
{
    [Fact]
    public void An_order_by_an_unknown_property_is_refused() => Refusal.At("SYG106", """
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
            [Select, [|OrderBy("Titel DESC")|]] List<Note> List();
        }
        """, "OrderBy", "List", "Titel DESC", "Note");

    [Fact]
    public void An_order_is_properties_and_directions() => Refusal.At("SYG106", """
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
            [Select, [|OrderBy("Title COLLATE NOCASE")|]] List<Note> List();
        }
        """, "OrderBy", "List", "Title COLLATE NOCASE", "Note");

    [Fact]
    public void An_empty_order_is_refused() => Refusal.At("SYG106", """
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
            [Select, [|OrderBy("")|]] List<Note> List();
        }
        """, "OrderBy", "List", "", "Note");

    [Fact]
    public void A_comparison_with_an_unknown_property_is_refused() => Refusal.At("SYG106", """
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
            [Select] List<Note> List([[|AtLeast("Created")|]] DateTimeOffset since);
        }
        """, "AtLeast", "List", "Created", "Note");

    [Fact]
    public void An_aggregate_of_an_unknown_property_is_refused() => Refusal.At("SYG106", """
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
            [[|Aggregate(Aggregates.Sum, "Points")|]] long Sum();
        }
        """, "Aggregate", "Sum", "Points", "Note");

    [Fact]
    public void What_is_there_can_be_named() => Refusal.None("""
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
            [Select, OrderBy($"{nameof(Note.Stars)} DESC, title ASC")] List<Note> List([Before(nameof(Note.CreatedAt))] DateTimeOffset until);
        }
        """);
}

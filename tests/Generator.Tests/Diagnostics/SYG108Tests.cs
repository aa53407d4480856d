namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method says what null means.</summary>
public sealed class SYG108Tests
{
    [Fact]
    public void A_required_parameter_that_can_be_null_is_refused() => Refusal.At("SYG108", """
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
            [Select] List<Note> List(string? [|body|]);
        }
        """, "body");

    [Fact]
    public void A_nullable_value_too() => Refusal.At("SYG108", """
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
            [Select] List<Note> List(int? [|stars|]);
        }
        """, "stars");

    [Fact]
    public void A_default_that_is_not_null_does_not_help() => Refusal.At("SYG108", """
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
            [Select] List<Note> List(int? [|stars|] = 3);
        }
        """, "stars");

    [Fact]
    public void Optional_it_is_no_condition() => Refusal.None("""
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
            [Select] List<Note> List(string? body = null, int? stars = null);
        }
        """);

    [Fact]
    public void Required_it_is_not_null() => Refusal.None("""
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
            [Select] List<Note> List(string body, int stars = 3);
        }
        """);
}

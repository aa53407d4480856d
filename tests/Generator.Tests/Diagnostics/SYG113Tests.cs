namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Emitted code can name and implement a repository.</summary>
public sealed class SYG113Tests
{
    [Theory]
    [InlineData("interface [|INotes|]<T>", "it is generic, or lies in a generic type")]
    [InlineData("file interface [|INotes|]", "it is local to its file")]
    public void Such_a_type_is_refused(string head, string reason) => Refusal.At("SYG113", $$"""
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
        {{head}};
        """, "INotes", reason);

    [Fact]
    public void A_private_interface_is_refused() => Refusal.At("SYG113", """
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

        public static class Outer
        {
            [Repository<Note>]
            private interface [|INotes|];
        }
        """, "INotes", "it is not accessible outside its enclosing type");

    [Fact]
    public void A_nested_interface_is_implemented() => Refusal.None("""
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

        public static class Outer
        {
            [Repository<Note>]
            public interface INotes
            {
                [Select] Note? Get(string id);
            }
        }
        """);
}

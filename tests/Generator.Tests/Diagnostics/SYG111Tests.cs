namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What is written is one entity.</summary>
public sealed class SYG111Tests
{
    [Theory]
    [InlineData("Insert")]
    [InlineData("Upsert")]
    [InlineData("Update")]
    public void A_write_without_its_entity_is_refused(string verb) => Refusal.At("SYG111", $$"""
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
            [{{verb}}] void [|Write|]();
        }
        """, "Write", "Note");

    [Fact]
    public void One_entity_is_written() => Refusal.None("""
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
            [Insert] void Write(Note entity);
        }
        """);
}

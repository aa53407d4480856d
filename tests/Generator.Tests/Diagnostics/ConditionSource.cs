namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>An entity with a column of every kind that conditions tell apart, and a repository around one method.</summary>
internal static class ConditionSource
{
    private const string Entity = """
        public enum Rank
        {
            Low,
            High,
        }

        public enum Mood
        {
            Good,
        }

        public readonly record struct Code(string Text);

        public sealed partial record Spot(string City, string? Zip, decimal Rent, byte[] Photo, Rank Rank, List<string> Lines,
            List<Spot> Near)
        {
            [Column("a\"b")] public string Odd { get; init; } = "";
        }

        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public string? Body { get; init; }
            public int Stars { get; init; }
            public int? Points { get; init; }
            public byte Small { get; init; }
            public float Ratio { get; init; }
            public bool IsNew { get; init; }
            public Rank Rank { get; init; }
            public Rank? Former { get; init; }
            public decimal Price { get; init; }
            public Code Code { get; init; }
            public Guid Token { get; init; }
            public TimeSpan Span { get; init; }
            public DateOnly Day { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
            public DateTimeOffset? SentAt { get; init; }
            public byte[]? Content { get; init; }
            [JsonColumn] public List<string> Tags { get; init; } = [];
            [JsonColumn] public List<decimal> Prices { get; init; } = [];
            [JsonColumn] public List<List<int>> Table { get; init; } = [];
            [JsonColumn] public Dictionary<string, int> Map { get; init; } = [];
            [JsonColumn] public Spot? Spot { get; init; }
        }


        """;

    /// <summary>The entity, with a repository of this method.</summary>
    public static string Method(string method) => $$"""
        {{Entity}}
        [Repository<Note>]
        public interface INotes
        {
            {{method}};
        }
        """;

    /// <summary>The entity, a filter with these members, and a repository that takes it.</summary>
    public static string Filter(string members) => $$"""
        {{Entity}}
        [Filter<Note>]
        public sealed record NoteFilter
        {
            {{members}}
        }

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(NoteFilter filter);
        }
        """;
}

namespace Synthorg.Gen.Generator.Tests.Emit;

public sealed class JsonSnapshotTests
{
    [Fact]
    public void Every_scalar_has_its_getter_and_binder() => Accepted.Match("EveryScalar", """
        namespace Acme;

        public readonly record struct AuthorId(Guid Value);

        [Persisted]
        public sealed partial record Sample
        {
            [Key] public required AuthorId Id { get; init; }
            public required string Text { get; init; }
            public required char Letter { get; init; }
            public required DateTimeOffset At { get; init; }
            public required DateTime Stamp { get; init; }
            public required DateOnly Day { get; init; }
            public required TimeOnly Time { get; init; }
            public required TimeSpan Span { get; init; }
            public required Uri Link { get; init; }
            public required decimal Price { get; init; }
            public required bool Flag { get; init; }
            public required sbyte Signed8 { get; init; }
            public required byte Unsigned8 { get; init; }
            public required short Signed16 { get; init; }
            public required ushort Unsigned16 { get; init; }
            public required int Signed32 { get; init; }
            public required uint Unsigned32 { get; init; }
            public required long Signed64 { get; init; }
            public required ulong Unsigned64 { get; init; }
            public required float Small { get; init; }
            public required double Number { get; init; }
            public required byte[] Bytes { get; init; }
            public required ReadOnlyMemory<byte> Memory { get; init; }
        }
        """);

    [Fact]
    public void Enums_are_texts_or_numbers() => Accepted.Match("Enums", """
        namespace Acme;

        public enum State { Draft, InReview, [Wire("done")] Published, Finished = Published }

        public enum Priority : byte { Low, High = 200 }

        [Persisted]
        public sealed partial record Article
        {
            [Key] public required string Id { get; init; }
            public State State { get; init; }
            [Column(AsNumber = true)] public Priority Priority { get; init; }
            [JsonColumn] public ImmutableArray<State> History { get; init; } = [];
            [JsonColumn] public Dictionary<State, int> Counts { get; init; } = [];
        }

        [Repository<Article>]
        public interface IArticleRepository
        {
            [Select] ValueTask<ImmutableArray<Article>> ListAsync(
                State? state = null,
                [AtLeast(nameof(Article.Priority))] Priority? least = null,
                [OneOf(nameof(Article.State))] IReadOnlyCollection<State>? states = null,
                CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public void A_json_column_holds_records_lists_sets_dictionaries_and_pairs() => Accepted.Match("Json", """
        namespace Acme;

        public sealed partial record Line(string Article, int Quantity, decimal UnitPrice, Line? Replaces = null)
        {
            public ImmutableArray<string> Remarks { get; init; } = [];
            public string Currency { get; set; } = "EUR";
        }

        public struct Point
        {
            public double X { get; set; }
            public double Y { get; init; }
        }

        [Persisted]
        public sealed partial record Order
        {
            [Key] public required long Id { get; init; }
            [JsonColumn] public required ImmutableArray<Line> Lines { get; init; }
            [JsonColumn] public Line? Main { get; init; }
            [JsonColumn] public HashSet<int> Batches { get; init; } = [];
            [JsonColumn] public IReadOnlyDictionary<string, List<Point?>> Routes { get; init; } = new Dictionary<string, List<Point?>>();
            [JsonColumn] public KeyValuePair<string, int>[]? Counters { get; init; }
            [JsonColumn] public ImmutableSortedDictionary<Guid, string?>? Names { get; init; }
        }
        """);
}

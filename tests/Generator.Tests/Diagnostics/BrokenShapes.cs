namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Whole sources of shapes and of stored forms, which random misuse starts from.</summary>
internal static class BrokenShapes
{
    /// <summary>Filters, projections, pages, groups, a method of one's own.</summary>
    public const string Whole = """
        public enum Level { Low, High }

        [Persisted("rows")]
        [Index($"{nameof(At)} DESC", nameof(Id))]
        public sealed partial record Row
        {
            [Key] public required long Id { get; init; }
            public required string Name { get; init; }
            public string? Note { get; init; }
            public int? Stars { get; init; }
            public double Weight { get; init; }
            public Level Level { get; init; }
            public DateTimeOffset At { get; init; }
            [JsonColumn] public Address? Address { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
        }

        public sealed partial record Address(string City, int Floor, ImmutableArray<string> Lines);

        [Projection<Row>]
        public sealed record Card(long Id, string Name, [From("Address.City")] string? City);

        [Projection<Row>]
        public readonly record struct Total(Level Level, [CountOf] long Rows, [SumOf(nameof(Row.Stars))] long Stars,
            [MaxOf(nameof(Row.At))] DateTimeOffset Last, [AverageOf("Weight")] double? Weight);

        [Filter<Row>]
        public sealed record RowFilter
        {
            public Level? Level { get; init; }
            public Match<string> Note { get; init; }
            [NullMatches] public int? Stars { get; init; }
            [AtLeast(nameof(Row.At))] public DateTimeOffset? Since { get; init; }
            [Contains(nameof(Row.Tags))] public string? Tag { get; init; }
            [NotOneOf("Name")] public ImmutableArray<string>? Without { get; init; }
            [Ignore] public string? Label { get; init; }
        }

        [Repository<Row>(Events = "shop.rows")]
        public interface IRows
        {
            [Select, OrderBy($"{nameof(Row.At)} DESC, {nameof(Row.Id)} DESC")]
            ValueTask<Page<Card>> BrowseAsync(RowFilter filter, PageRequest page, CancellationToken token = default);
            [Select, OrderBy("Stars DESC")] ValueTask<ImmutableArray<Total>> TotalsAsync([After("At")] DateTimeOffset at);
            [Select(nameof(Row.Name)), Distinct, OrderBy("Name")]
                IAsyncEnumerable<string> NamesAsync([StartsWith("Name")] string? start = null);
            [Select] List<(long Id, int? Stars)> Pairs([Limit] int limit, [Offset] int offset = 0);
            [Count, NotEqual(nameof(Row.Level), Level.High)] long Count(RowFilter filter);
            [Exists, Is("Note", null)] ValueTask<bool> AnyAsync([Is("Address.City")] string city);
            [Delete, AtLeastOneOf(nameof(name), nameof(stars))] Task<int> PurgeAsync(string? name = null, int? stars = null);
            ValueTask<int> RetitleAsync(string from, string to, CancellationToken token = default);
        }

        internal sealed partial class SqliteRows
        {
            public ValueTask<int> RetitleAsync(string from, string to, CancellationToken token) => new(from.Length + to.Length);
        }

        [Database(Version = 1, ApplicationId = 7)]
        public sealed partial class Store { public partial IRows Rows { get; } }
        """;

    /// <summary>Each stored form, converters, contexts, constructors and structs.</summary>
    public const string Forms = """
        [System.Flags] public enum Rights { None, Read, Write }
        public enum Colour : ulong { [Wire("r")] Red, Blue }
        public readonly record struct Isbn(string Text);
        [Converter<Cents>] public readonly record struct Money(decimal Amount);

        public abstract class Cents
        {
            public static long ToStored(Money value) => (long)(value.Amount * 100);
            public static Money FromStored(long stored) => new(stored / 100m);
        }

        [Persisted("books", Strict = true, Checks = DerivedChecks.All)]
        public sealed partial record Book
        {
            [Key(Order = 1)] public required Isbn Isbn { get; init; }
            [Key(Order = 2)] public required Guid Copy { get; init; }
            [Sensitive] public required string Secret { get; init; }
            [Column(AsNumber = true)] public Rights Rights { get; init; }
            public Colour? Colour { get; init; }
            [Default(5)] public Money Price { get; init; }
            public char Letter { get; init; }
            public bool? IsNew { get; init; }
            public sbyte Small { get; init; }
            public ulong Large { get; init; }
            public float? Ratio { get; init; }
            public decimal Exact { get; init; }
            public DateTime When { get; init; }
            public DateOnly? Day { get; init; }
            public TimeOnly Time { get; init; }
            public TimeSpan? Span { get; init; }
            public Uri? Link { get; init; }
            [Column(Type = "BLOB")] public byte[] Bytes { get; init; } = [];
            public ReadOnlyMemory<byte>? Memory { get; init; }
            [JsonColumn(Raw = true, Shape = JsonShape.Object)] public string? Payload { get; init; }
            [JsonColumn] public Dictionary<Colour, List<Money?>>? Prices { get; init; }
            [JsonColumn] public HashSet<int>? Numbers { get; init; }
        }

        [Persisted, RowId(AutoIncrement = true)]
        public readonly record struct Reading([property: Column("sensor name", Collation = "NOCASE")] string Sensor, double? Value);

        [Persisted(WithoutRowId = true)]
        public class Shelf(string name, int size)
        {
            [Key] public string Name { get; } = name;
            [Check("value > 0")] public int Size { get; set; } = size;
            [Version(IsCallers = true)] public long Version { get; set; }
            [WriteOnce] public DateTimeOffset CreatedAt { get; set; }
            [Computed($"{nameof(Size)} * 2")] public long? Twice { get; init; }
        }

        [Repository<Shelf>]
        public interface IShelves : IRepository<Shelf, string>
        {
            [Update] ValueTask<bool> GrowAsync(string name, [Set] int size, [Expected] long version);
            [Select] Task<Shelf?> BiggestAsync([Key] string key, Match<long> twice = default);
        }

        [Database]
        public sealed partial class Library
        {
            public partial IRepository<Book, (Isbn, Guid)> Books { get; }
            public partial IShelves Shelves { get; }
        }
        """;
}

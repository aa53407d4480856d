namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>What <see cref="CultureTests"/> run: one row with every stored form, in columns and inside JSON.</summary>
internal static class CultureScenes
{
    public const string Source = """
        using Microsoft.Data.Sqlite;

        namespace Acme;

        public enum Title { Idle, INVALID_ID, [Wire("İı")] Dotted }

        public readonly record struct Code(string Text);

        [Converter<Cents>] public readonly record struct Money(decimal Amount);

        public abstract class Cents
        {
            public static long ToStored(Money value) => (long)(value.Amount * 100);
            public static Money FromStored(long stored) => new(stored / 100m);
        }

        public sealed partial record Inside
        {
            public string Id { get; init; } = "iIıİ";
            public char Letter { get; init; } = 'I';
            public bool IsIn { get; init; } = true;
            public sbyte Tiny { get; init; } = -12;
            public short Short { get; init; } = -1234;
            public ulong Large { get; init; } = 1234567890123456789;
            public long Long { get; init; } = -1234567890123456789;
            public float Ratio { get; init; } = -1234.5f;
            public double Weight { get; init; } = -1.5e-10;
            public decimal Price { get; init; } = -1234.50m;
            public DateTimeOffset At { get; init; } = Scenes.Instant;
            public DateTime When { get; init; } = Scenes.Instant.UtcDateTime;
            public DateOnly Day { get; init; } = new(2026, 3, 15);
            public TimeOnly Time { get; init; } = new(13, 5, 6, 7);
            public TimeSpan Span { get; init; } = new(-1234567);
            public Guid Token { get; init; } = new("ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB");
            public Uri Link { get; init; } = new("HTTP://INFO.example/I");
            public Title Title { get; init; } = Title.INVALID_ID;
            public Code Code { get; init; } = new("I");
            public Money Money { get; init; } = new(-12.5m);
            public byte[] Bytes { get; init; } = [1, 2, 255];
            public Dictionary<int, double> ByInt { get; init; } = new() { [-5] = 1.5 };
            public Dictionary<long, decimal> ByLong { get; init; } = new() { [-1234567] = 0.10m };
            public Dictionary<Guid, string> ByToken { get; init; } = new() { [new("ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB")] = "I" };
            public Dictionary<Title, int?> ByTitle { get; init; } = new() { [Title.Idle] = -1, [Title.Dotted] = null };
        }

        [Persisted("things")]
        [Index(nameof(Id), Where = $"{nameof(Weight)} > -1234.5")]
        [Check($"{nameof(Ratio)} > -99999.5")]
        public sealed partial record Thing
        {
            [Key] public required string Id { get; init; }
            public char Letter { get; init; } = 'I';
            public bool IsIn { get; init; } = true;
            public sbyte Tiny { get; init; } = -12;
            public byte Byte { get; init; } = 200;
            public short Short { get; init; } = -1234;
            public ushort UShort { get; init; } = 54321;
            [Default(-1234567)] public int Int { get; init; } = -1234567;
            public uint UInt { get; init; } = 4000000000;
            public long Long { get; init; } = -1234567890123456789;
            public ulong Large { get; init; } = 1234567890123456789;
            public float Ratio { get; init; } = -1234.5f;
            [Default(-1234.5)] public double Weight { get; init; } = -1.5e-10;
            public decimal Price { get; init; } = -1234.50m;
            [Default("2026-03-15T10:20:30Z")] public DateTimeOffset At { get; init; } = Scenes.Instant;
            public DateTime When { get; init; } = Scenes.Instant.UtcDateTime;
            public DateOnly Day { get; init; } = new(2026, 3, 15);
            public TimeOnly Time { get; init; } = new(13, 5, 6, 7);
            public TimeSpan Span { get; init; } = new(-1234567);
            public Guid Token { get; init; } = new("ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB");
            public Uri Link { get; init; } = new("HTTP://INFO.example/I");
            public Title Title { get; init; } = Title.INVALID_ID;
            [Column(AsNumber = true)] public Title Number { get; init; } = Title.Dotted;
            public Code Code { get; init; } = new("I");
            public Money Money { get; init; } = new(-12.5m);
            public byte[] Bytes { get; init; } = [1, 2, 255];
            public ReadOnlyMemory<byte> Memory { get; init; } = new byte[] { 3, 4 };
            [JsonColumn] public Inside Inside { get; init; } = new();
            [JsonColumn(Raw = true)] public string Raw { get; init; } = "{\"I\": -1234.50}";
        }

        [Repository<Thing>]
        public interface IThings : IRepository<Thing, string>
        {
            [Select, OrderBy(nameof(Thing.Id))] List<Thing> All();
            [Select] List<Thing> Find(
                [StartsWith(nameof(Thing.Id))] string start, [OneOf(nameof(Thing.Weight))] double[] weights, Title title,
                [AtLeast(nameof(Thing.Ratio))] float ratio, [AtMost(nameof(Thing.At))] DateTimeOffset at, Money money, DateOnly day,
                [Is("Inside.Weight")] double inside, [Contains("Inside.Id")] string part);
            [Select, OrderBy("Weight DESC, At")] Page<Thing> Browse(PageRequest page);
        }

        [Database(Version = 12345)]
        public sealed partial class Store { public partial IThings Things { get; } }

        public static class Scenes
        {
            public static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 15, 12, 20, 30, TimeSpan.FromHours(2)).AddTicks(12);

            /// <summary>All that lies in the file, and what is found in it.</summary>
            public static async Task<string> Dump(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                foreach (string id in new[] { "I", "i", "İ", "ı" }) await store.Things.InsertAsync(new Thing { Id = id });
                List<Thing> all = store.Things.All();
                Page<Thing> page = store.Things.Browse(PageRequest.First(2));
                List<Thing> found = store.Things.Find("I", [-1.5e-10, 0.5], Title.INVALID_ID, -1234.5f, Instant, new(-12.5m),
                    new(2026, 3, 15), -1.5e-10, "Iı");
                string kept = string.Join(",", all.Select(thing => Same(thing, new Thing { Id = thing.Id })));
                return $"{kept} {string.Join(",", found.Select(thing => thing.Id))} {page.Next!.Token}\n{await BytesAsync(store)}";
            }

            private static bool Same(Thing read, Thing made) =>
                read.Memory.Span.SequenceEqual(made.Memory.Span) && read with { Memory = default } == made with { Memory = default };

            private static async Task<string> BytesAsync(Store store) => await store.ReadConnectionAsync(async connection =>
            {
                List<string> lines = [];
                foreach (string sql in new[] { "SELECT * FROM things ORDER BY id", "SELECT name, sql FROM sqlite_schema",
                    "PRAGMA user_version" })
                {
                    await using SqliteCommand command = connection.CreateCommand();
                    command.CommandText = sql;
                    await using SqliteDataReader reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                    {
                        lines.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
                    }
                }

                return string.Join("\n", lines);
            });

            private static string Text(object value) => value switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                double number => BitConverter.DoubleToInt64Bits(number).ToString("X", System.Globalization.CultureInfo.InvariantCulture),
                _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
            };
        }
        """;
}

using Synthorg.Gen.Generator.Tests.Emit;

namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>The program that condition tests run: a row with a column of every form, and random ones of it.</summary>
public abstract class RowSource(string repository, string scenes) : Behaviour(Model + repository + Database + scenes + "}\n")
{
    private const string Model = """
        namespace Acme;

        public enum Level { Low, Mid, High }

        public readonly record struct Code(string Text);

        public readonly record struct Cents(long Amount);

        public sealed partial record Address(string City, string? Zip, int Floor, Spot? Spot, ImmutableArray<string> Lines);

        public sealed record Spot(double Lat, float Lon, Level Level, DateTimeOffset Seen, Guid Mark, bool IsOpen, Code Code);

        [Persisted("rows")]
        [Index(nameof(Name)), Index(nameof(At)), Index(nameof(Note)), Index(nameof(Stars))]
        public sealed partial record Row
        {
            [Key] public required int Id { get; init; }
            public required string Name { get; init; }
            public string? Note { get; init; }
            [Column(Collation = "NOCASE")] public string? Nick { get; init; }
            [Column(Type = "NUMERIC")] public string? Loose { get; init; }
            public int Stars { get; init; }
            public int? Rank { get; init; }
            public double Weight { get; init; }
            public float Ratio { get; init; }
            public float? Share { get; init; }
            public bool IsNew { get; init; }
            public Level Level { get; init; }
            public Level? Former { get; init; }
            [Column(AsNumber = true)] public Level Order { get; init; }
            public DateTimeOffset At { get; init; }
            public DateTimeOffset? Until { get; init; }
            public DateTime When { get; init; }
            public DateOnly Day { get; init; }
            public TimeOnly Time { get; init; }
            public TimeSpan Span { get; init; }
            public Guid Token { get; init; }
            public Guid? Other { get; init; }
            public Code Code { get; init; }
            public Code? Alias { get; init; }
            public Cents Price { get; init; }
            public Uri? Link { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
            [JsonColumn] public List<int>? Numbers { get; init; }
            [JsonColumn] public ImmutableArray<double> Reals { get; init; } = [];
            [JsonColumn] public ImmutableArray<float> Floats { get; init; } = [];
            [JsonColumn] public ImmutableHashSet<Level> Levels { get; init; } = [];
            [JsonColumn] public ImmutableArray<Guid> Marks { get; init; } = [];
            [JsonColumn] public ImmutableArray<DateOnly> Days { get; init; } = [];
            [JsonColumn] public ImmutableArray<bool> Flags { get; init; } = [];
            [JsonColumn] public ImmutableArray<string?> Value { get; init; } = [];
            [JsonColumn] public Address? Address { get; init; }
        }


        """;

    private const string Database = """

        [Database]
        public sealed partial class Store { public partial IRows Rows { get; } }

        /// <summary>Values from small sets, so that random conditions find rows.</summary>
        public sealed class Maker(int seed)
        {
            private static readonly string[] s_texts =
            [
                "", "a", "ab", "abc", "b", "A", "AB", "aB", "ä", "äb", "Ä", "%", "a%", "_", "a_b", "a\0", "a\0b", "\0", "1", "12", "1a",
                "01", " a",
                "👩", "👩‍👧", "a👩", "\uFFFD", "\uFFFF", "a\uFFFF", "\U0010FFFF", "a\U0010FFFF", "\uD7FF", "\uE000", "\u007F", "\u0080",
                "it's", "\"", "\\",
            ];

            private readonly Random _random = new(seed);

            public int Next(int most) => _random.Next(most);
            public bool Half => _random.Next(2) == 0;
            public string Text() => s_texts[_random.Next(s_texts.Length)];
            public string? Maybe() => _random.Next(4) == 0 ? null : Text();
            public int Int() => _random.Next(-3, 4);
            public Level Level() => (Level)_random.Next(3);
            public double Double() =>
                _random.Next(3) switch { 0 => _random.Next(-2, 3), 1 => _random.Next(10) / 10.0, _ => Wild().NextDouble() * 1e17 };
            public float Float() =>
                _random.Next(3) switch { 0 => _random.Next(-2, 3), 1 => _random.Next(10) / 10f, _ => Wild().NextSingle() * 1e-7f };
            private Random Wild() => new(_random.Next(5));
            public DateTimeOffset Instant() => new(new DateTime(2024, 1, 1).AddHours(_random.Next(8)).Ticks,
                TimeSpan.FromHours(_random.Next(-2, 3)));
            public DateOnly Day() => new(2024, 1, 1 + _random.Next(6));
            public TimeOnly Time() => new(_random.Next(6), 30);
            public Guid Guid() => new(_random.Next(5), 7, 8, [1, 2, 3, 4, 5, 6, 7, 8]);
            public T? None<T>(T value) where T : struct => _random.Next(4) == 0 ? null : value;
            public ImmutableArray<T> List<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

            public Row Row(int id) => new()
            {
                Id = id, Name = Text(), Note = Maybe(), Nick = Maybe(), Loose = _random.Next(3) == 0 ? null : "n" + Text(), Stars = Int(),
                Rank = None(Int()),
                Weight = Double(), Ratio = Float(), Share = None(Float()), IsNew = Half, Level = Level(), Former = None(Level()),
                Order = Level(), At = Instant(),
                Until = None(Instant()), When = Instant().UtcDateTime, Day = Day(), Time = Time(), Span = new(Int()), Token = Guid(),
                Other = None(Guid()), Code = new(Text()),
                Alias = None(new Code(Text())), Price = new(Int()), Link = Half ? null : new("p/" + Int(), UriKind.Relative),
                Tags = List(Text),
                Numbers = Half ? null : [.. List(Int)], Reals = List(Double), Floats = List(Float), Levels = [.. List(Level)],
                Marks = List(Guid),
                Days = List(Day), Flags = List(() => Half), Value = List(Maybe), Address = _random.Next(4) == 0 ? null : Address(),
            };

            private Address Address() => new(
                Text(), Maybe(), Int(), Half ? null : new(Double(), Float(), Level(), Instant(), Guid(), Half, new(Text())), List(Text));
        }

        public static partial class Scenes
        {
            private static async Task<(Store Store, List<Row> Rows)> Fill(string file, int seed, int count)
            {
                var maker = new Maker(seed);
                List<Row> rows = Enumerable.Range(1, count).Select(maker.Row).ToList();
                Store store = await Store.OpenAsync(file);
                await store.WriteAsync(async tx => { foreach (Row row in rows) await tx.Rows.AddAsync(row); });
                return (store, rows);
            }

            private static string Ids(IEnumerable<Row> rows) => string.Join(",", rows.Select(row => row.Id).Order());

            private static async Task<string> PlanAsync(Store store, Synthorg.Gen.Statement statement) =>
                await store.ReadConnectionAsync(async connection =>
            {
                await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + statement.Sql;
                for (int i = 1; i < 10; i++)
                {
                    if (statement.Sql.Contains("?" + i)) command.Parameters.AddWithValue("?" + i, "x");
                }

                List<string> steps = [];
                await using Microsoft.Data.Sqlite.SqliteDataReader reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
                return string.Join("; ", steps);
            });

            private static T Field<T>(string name) => (T)typeof(SqliteRows)
                .GetField(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!;


        """;
}

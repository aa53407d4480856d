namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>What <see cref="ConverterTests"/> run.</summary>
internal static class ConverterScenes
{
    public const string Source = """
        using System.Globalization;
        using System.Text;
        using Microsoft.Data.Sqlite;

        namespace Acme;

        [Converter<MoneyCents>]
        public readonly record struct Money(decimal Amount)
        {
            public static implicit operator Money(string text) => throw new InvalidOperationException(text);
        }

        public abstract class MoneyCents
        {
            public static long ToStored(Money value) =>
                value.Amount < 0 ? throw new OverflowException("negative: " + value.Amount) : (long)(value.Amount * 100);

            public static Money FromStored(long stored) =>
                stored < 0 ? throw new FormatException("negative: " + stored) : new Money(stored / 100m);
        }

        [Converter<ColourText>]
        public sealed class Colour(string name)
        {
            public string Name { get; } = name;

            public override bool Equals(object? obj) => obj is Colour other && other.Name == Name;

            public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
        }

        public abstract class ColourText
        {
            public static string ToStored(Colour value) => value.Name == "none" ? null! : "#" + value.Name;

            public static Colour FromStored(string stored) => stored == "#none" ? null! : new Colour(stored.Substring(1));
        }

        [Converter<StateNumber>]
        public enum State { Open, Closed }

        public abstract class StateNumber
        {
            public static short ToStored(State value) => (short)(value == State.Open ? 10 : 20);

            public static State FromStored(short stored) => stored == 10 ? State.Open : State.Closed;
        }

        public abstract class Csv
        {
            public static string ToStored(List<string> value) => string.Join(',', value);

            public static List<string> FromStored(string stored) => [.. stored.Split(',')];

            public static string ToStored(HashSet<int> value) => string.Join(';', value);

            public static HashSet<int> FromStored(string[] stored) => [];
        }

        public abstract class Reversed
        {
            public static byte[] ToStored(string value) => [.. Encoding.UTF8.GetBytes(value).Reverse()];

            public static string FromStored(byte[] stored) => Encoding.UTF8.GetString([.. stored.Reverse()]);
        }

        public enum Wind { North, South }

        public abstract class Winds
        {
            public static Wind ToStored(bool value) => value ? Wind.North : Wind.South;

            public static bool FromStored(Wind stored) => stored == Wind.North;

            public static float ToStored(double value) => (float)value;

            public static double FromStored(float stored) => stored;
        }

        public sealed partial record Line(Money Price, Colour? Paint, State State)
        {
            [Converter<Csv>] public List<string> Marks { get; init; } = [];
            public List<Money> Parts { get; init; } = [];
        }

        [Persisted("cars", Checks = DerivedChecks.Enums)]
        [Index(nameof(Price))]
        public sealed partial record Car
        {
            [Key] public required Colour Id { get; init; }
            [Default(1250)] public required Money Price { get; init; }
            [Unique] public Money? Rebate { get; init; }
            public Colour? Paint { get; init; }
            public State State { get; init; }
            public State? Former { get; init; }
            [Converter<Csv>] public List<string> Tags { get; init; } = [];
            [Converter<Csv>] public List<string>? MoreTags { get; init; }
            [Converter<Reversed>] public string Note { get; init; } = "";
            [Converter<Winds>] public bool Windy { get; init; }
            [Converter<Winds>] public double Ratio { get; init; }
            [JsonColumn] public ImmutableArray<Line> Lines { get; init; } = [];
        }

        [Persisted("rides")]
        [Index(nameof(Car))]
        public sealed record Ride
        {
            [Key(Generated = true)] public long Id { get; init; }
            [References<Car>] public required Colour Car { get; init; }
        }

        [Projection<Car>]
        public sealed partial record Short(Colour Id, Money? Rebate, State State, List<string> Tags);

        [Projection<Car>]
        public sealed record PerState(State State, [property: MaxOf(nameof(Car.Price))] Money Dearest, [property: CountOf] long Count);

        [Patch<Car>]
        public sealed record Change
        {
            public Optional<Money> Price { get; init; }
            public Optional<Colour?> Paint { get; init; }
            public Optional<List<string>> Tags { get; init; }
        }

        [Filter<Car>]
        public sealed record Search
        {
            [AtLeast(nameof(Car.Price))] public Money? From { get; init; }
            public Colour? Paint { get; init; }
            [OneOf(nameof(Car.State))] public List<State>? States { get; init; }
            public Match<Money?> Rebate { get; init; }
        }

        [Repository<Car>]
        public interface ICars
        {
            [Insert] Task<Car> AddAsync(Car car);
            [Upsert] Task SaveAsync(Car car);
            [Update] Task<bool> UpdateAsync(Car car);
            [Delete] Task<bool> RemoveAsync(Car car);
            [Select] Task<Car?> GetAsync([Key] Colour id);
            [OrderBy($"{nameof(Car.Price)} DESC")] Task<List<Car>> ListAsync();
            Task<List<Car>> FindAsync(Search filter);
            [Select] Task<List<Car>> BetweenAsync([AtLeast(nameof(Car.Price))] Money from, [Before(nameof(Car.Price))] Money to);
            [Select] Task<List<Car>> AmongAsync([OneOf(nameof(Car.Paint))] Colour[] paints);
            [Select] Task<List<Car>> PaintedAsync([NullMatches] Colour? paint);
            [Select] Task<List<Car>> FormerlyAsync([NullMatches] State? former);
            [Select] Task<List<Car>> WithRatioAsync([OneOf(nameof(Car.Ratio))] double[] ratios);
            [Select, Is(nameof(Car.State), 20)] Task<List<Car>> ClosedAsync();
            [Select] Task<List<Short>> ShortAsync();
            [Select] Task<List<PerState>> PerStateAsync();
            [Select(nameof(Car.Price))] Task<List<Money>> PricesAsync();
            [Aggregate(Aggregates.Max, nameof(Car.Price))] Task<Money?> DearestAsync();
            [Aggregate(Aggregates.Min, nameof(Car.Paint))] Task<Colour?> FirstPaintAsync();
            [Update] Task<bool> ChangeAsync([Key] Colour id, Change change);
            [Update] Task<bool> SetAsync([Key] Colour id, [Set] Colour? paint, [Set] Money price, [Expected] State state);
        }

        [Database]
        public sealed partial class Store
        {
            public partial ICars Cars { get; }
            public partial IRepository<Ride, long> Rides { get; }
        }

        public static class Scenes
        {
            private static readonly Car s_red = new()
            {
                Id = new Colour("red"), Price = new Money(12.5m), Rebate = new Money(1), Paint = new Colour("ff0000"),
                State = State.Closed, Former = State.Open, Tags = ["a", "b"], MoreTags = ["c"], Note = "note", Windy = true, Ratio = 0.1f,
                Lines = [new Line(new Money(3), null, State.Closed) { Marks = ["x", "y"], Parts = [new Money(1), new Money(2)] }],
            };

            private static readonly Car s_blue = new() { Id = new Colour("blue"), Price = new Money(7), Ratio = 0.5, Tags = ["t"] };

            public static async Task<string> StoredAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Cars.AddAsync(s_red);
                await store.Cars.SaveAsync(s_blue);
                return Text(file, "SELECT group_concat(id || '|' || price || '|' || ifnull(rebate, '-') || '|' || ifnull(paint, '-') "
                    + "|| '|' || state || '|' || ifnull(former, '-') "
                    + "|| '|' || tags || '|' || ifnull(more_tags, '-') || '|' || hex(note) || '|' "
                    + "|| windy || '|' || typeof(ratio) || '|' || lines, ' ; ') FROM (SELECT * FROM cars ORDER BY price DESC)");
            }

            public static async Task<bool[]> RoundTripAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                Car added = await store.Cars.AddAsync(s_red);
                await store.Cars.SaveAsync(s_blue);
                Car read = (await store.Cars.GetAsync(s_red.Id))!;
                Car blue = (await store.Cars.GetAsync(s_blue.Id))!;
                bool isUpdated = await store.Cars.UpdateAsync(s_blue with { Rebate = new Money(5) });
                Ride ride = await store.Rides.InsertAsync(new Ride { Car = s_red.Id });
                Car other = (await store.Cars.GetAsync(s_blue.Id))!;
                return
                [
                    Same(added, s_red), Same(read, s_red), Same(blue, s_blue), isUpdated, other.Rebate == new Money(5),
                    (await store.Rides.GetAsync(ride.Id))!.Car.Equals(s_red.Id), await store.Cars.RemoveAsync(s_blue),
                    await store.Cars.GetAsync(s_blue.Id) is null,
                ];
            }

            public static async Task<string[]> ConditionsAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Cars.AddAsync(s_red);
                await store.Cars.AddAsync(s_blue);
                ICars cars = store.Cars;
                return
                [
                    Names(await cars.ListAsync()),
                    Names(await cars.FindAsync(new Search { From = new Money(10) })),
                    Names(await cars.FindAsync(new Search { Paint = new Colour("ff0000"), States = [State.Closed] })),
                    Names(await cars.FindAsync(new Search { Rebate = new Money(1) })),
                    Names(await cars.FindAsync(new Search { Rebate = Match<Money?>.Null })),
                    Names(await cars.BetweenAsync(new Money(7), new Money(12.5m))),
                    Names(await cars.AmongAsync([new Colour("ff0000"), new Colour("00ff00")])),
                    Names(await cars.PaintedAsync(null)),
                    Names(await cars.PaintedAsync(new Colour("ff0000"))),
                    Names(await cars.FormerlyAsync(State.Open)),
                    Names(await cars.WithRatioAsync([0.1f])),
                    Names(await cars.ClosedAsync()),
                    string.Join(' ', (await cars.ShortAsync()).Select(item =>
                        $"{item.Id.Name}/{item.Rebate?.Amount:0}/{item.State}/{item.Tags[0]}")),
                    string.Join(' ', (await cars.PerStateAsync()).Select(item => $"{item.State}={item.Dearest.Amount:0}*{item.Count}")),
                    string.Join(' ', (await cars.PricesAsync()).Select(item =>
                        item.Amount.ToString("0.0", CultureInfo.InvariantCulture)).Order()),
                    $"{(await cars.DearestAsync())!.Value.Amount:0} {(await cars.FirstPaintAsync())!.Name}",
                ];
            }

            public static async Task<string> PartsAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Cars.AddAsync(s_red);
                bool isChanged = await store.Cars.ChangeAsync(
                    s_red.Id, new Change { Price = new Money(2), Paint = null, Tags = new List<string> { "z" } });
                string changed = Text(file, "SELECT price || ifnull(paint, '-') || tags FROM cars");
                bool isSet = await store.Cars.SetAsync(s_red.Id, new Colour("0"), new Money(3), State.Closed);
                bool isOther = await store.Cars.SetAsync(s_red.Id, null, new Money(4), State.Open);
                return $"{isChanged} {changed} {isSet} {isOther} {Text(file, "SELECT price || paint FROM cars")}";
            }

            public static async Task<string> DefaultAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                return Text(file, "INSERT INTO cars (id, state, tags, note, windy, ratio, lines) "
                    + "VALUES ('#x', 10, '', x'', 'north', 0, '[]') RETURNING price");
            }

            public static async Task<long> RefusedAsync(string file, string what)
            {
                await using Store store = await Store.OpenAsync(file);
                Car car = what switch
                {
                    "column" => s_red with { Price = new Money(-1) },
                    "json" => s_red with { Lines = [new Line(new Money(-1), null, State.Open)] },
                    "list" => s_red with { Lines = [new Line(default, null, State.Open) { Parts = [new Money(-1)] }] },
                    "null" => s_red with { Paint = new Colour("none") },
                    _ => s_red with { Id = null! },
                };
                try
                {
                    if (what == "set")
                    {
                        await store.Cars.SetAsync(s_red.Id, null, new Money(-1), State.Open);
                    }
                    else if (what == "filter")
                    {
                        await store.Cars.BetweenAsync(new Money(-1), default);
                    }
                    else
                    {
                        await store.Cars.AddAsync(car);
                    }
                }
                catch (Exception) when (Text(file, "SELECT count(*) FROM cars") != "0")
                {
                    throw new NotSupportedException("It was written.");
                }

                return 0;
            }

            public static async Task<Car?> UnreadableAsync(string file, string assignment)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Cars.AddAsync(s_red);
                Text(file, $"UPDATE cars SET {assignment} RETURNING 1");
                return await store.Cars.GetAsync(s_red.Id);
            }

            private static bool Same(Car one, Car other) =>
                one with { Tags = [], MoreTags = null } == other with { Tags = [], MoreTags = null }
                && one.Tags.SequenceEqual(other.Tags) && (one.MoreTags ?? []).SequenceEqual(other.MoreTags ?? []);

            private static string Names(List<Car> cars) => string.Join(' ', cars.Select(car => car.Id.Name));

            private static string Text(string file, string sql)
            {
                using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
                connection.Open();
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = sql;
                return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
            }
        }
        """;
}

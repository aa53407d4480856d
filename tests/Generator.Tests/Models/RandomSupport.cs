namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>What every random program has: types of columns, random values, and what compares rows.</summary>
internal static class RandomSupport
{
    public const string Types = """
        public enum Level { Low, Mid, High }
        public enum Rank { First = 1, Second, Zeroth = 0 }
        public readonly record struct Code(string Text);
        public readonly record struct Token(Guid Value);
        public readonly record struct Cents(long Amount);
        [Converter<MoneyCents>] public readonly record struct Money(decimal Amount);
        [Converter<HueText>] public sealed record Hue(string Name);

        public abstract class MoneyCents
        {
            public static long ToStored(Money value) => (long)(value.Amount * 100);
            public static Money FromStored(long stored) => new(stored / 100m);
        }

        public abstract class HueText
        {
            public static string ToStored(Hue value) => "#" + value.Name;
            public static Hue FromStored(string stored) => new(stored.Substring(1));
        }

        public abstract class Reversed
        {
            public static byte[] ToStored(string value) => [.. System.Text.Encoding.UTF8.GetBytes(value).Reverse()];
            public static string FromStored(byte[] stored) => System.Text.Encoding.UTF8.GetString([.. stored.Reverse()]);
        }

        public sealed class Foreign
        {
            public string Name { get; set; } = "";
            public Dictionary<string, Version?> Rest { get; set; } = [];
        }

        [System.Text.Json.Serialization.JsonSerializable(typeof(Foreign))]
        public sealed partial class ForeignJson : System.Text.Json.Serialization.JsonSerializerContext;

        public sealed partial record Inside(string Name, int? Size, Level Level, ImmutableArray<double> Sizes, Inside? Next)
        {
            public DateTimeOffset At { get; init; }
            public Dictionary<Guid, decimal> Prices { get; init; } = [];
        }

        """;

    public const string Maker = """
        public sealed class M(int seed)
        {
            private static readonly string[] s_texts =
                ["", "a", "ab", "abc", "b", "A", "AB", "ä", "Ä", "%", "a%", "_", "1",
                "01", " a", "👩", "a👩", "\uFFFF", "\U0010FFFF", "it's", "\"", "\\"];

            private readonly Random _random = new(seed);

            public int Next(int most) => _random.Next(most);
            public bool Half => _random.Next(2) == 0;
            public string Text() => s_texts[_random.Next(s_texts.Length)];
            public char Letter() => "aAbäж\uFFFF\0"[_random.Next(7)];
            public int Int() => _random.Next(-3, 6);
            public double Double() => _random.Next(3) switch { 0 => Int(), 1 => Int() / 10.0,
                _ => new Random(Next(5)).NextDouble() * 1e17 };
            public float Float() => _random.Next(3) switch { 0 => Int(), 1 => Int() / 10f, _ => new Random(Next(5)).NextSingle() * 1e-7f };
            public DateTimeOffset Instant() =>
                new(new DateTime(2024, 1, 1).AddHours(Next(8)).AddTicks(Next(3)).Ticks, TimeSpan.FromHours(Next(5) - 2));
            public DateOnly Day() => new(2024, 1, 1 + Next(9));
            public TimeOnly Time() => new(Next(6), 30);
            public Guid Guid() => new(Next(9), 7, 0xAB, [1, 2, 3, 4, 5, 6, 7, 8]);
            public byte[] Bytes() => [.. Enumerable.Range(0, Next(4)).Select(i => (byte)(i * 85))];
            public string Raw() => Next(3) switch { 0 => "{ \"a\" : 1.50 }", 1 => "[1,\n2]", _ => "\"text\"" };
            public ImmutableArray<T> List<T>(Func<T> make) => [.. Enumerable.Range(0, Next(4)).Select(_ => make())];

            public Dictionary<K, V> Map<K, V>(Func<K> key, Func<V> value)
                where K : notnull
            {
                Dictionary<K, V> map = [];
                foreach (K one in List(key)) map[one] = value();
                return map;
            }

            public Foreign Foreign() => new() { Name = Text(), Rest = Map(Text, () => Half ? null : new Version(Next(3), Next(3))) };

            public Inside Inside(int depth) =>
                new(Text(), Half ? null : Int(), (Level)Next(3), List(Double), depth == 0 || Half ? null : Inside(depth - 1))
                {
                    At = Instant(), Prices = Map(Guid, () => Int() / 100m),
                };
        }

        """;

    /// <summary>SQL beside the repositories.</summary>
    public const string Plain = """
        public static class Plain
        {
            public static async Task<object> ScalarAsync(Store store, string sql) =>
                await store.ReadConnectionAsync<object>(async connection =>
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = sql;
                    return (await command.ExecuteScalarAsync())!;
                });

            public static async Task<bool> IsRefusedAsync(Store store, string sql)
            {
                try
                {
                    await store.WriteAsync(async tx =>
                    {
                        using var command = tx.Connection.CreateCommand();
                        command.CommandText = sql;
                        await command.ExecuteNonQueryAsync();
                    });
                    return false;
                }
                catch (Microsoft.Data.Sqlite.SqliteException)
                {
                    return true;
                }
            }
        }

        """;

    public const string Check = """
        public sealed class Check(string model)
        {
            public List<string> Faults { get; } = [];
            public int Rows { get; private set; }

            public void True(string what, bool holds) { if (!holds) Faults.Add($"{model} {what}"); }
            public void Same(string what, object wanted, object got) => True($"{what}: wanted {wanted}, got {got}", Equals(wanted, got));

            public void InOrder(string what, IEnumerable<string> wanted, IEnumerable<string> got)
            {
                List<string> all = wanted.ToList();
                Rows += all.Count;
                Same(what, string.Join("\n", all), string.Join("\n", got));
            }

            public void Alike(string what, IEnumerable<string> wanted, IEnumerable<string> got) =>
                InOrder(what, wanted.Order(StringComparer.Ordinal), got.Order(StringComparer.Ordinal));

            public async Task<bool> Taken(string what, bool isTaken, Func<Task> write)
            {
                try
                {
                    await write();
                    True($"{what}: nothing was refused", !isTaken);
                    return false;
                }
                catch (DuplicateRecordException duplicate)
                {
                    True($"{what}: {duplicate.Message}", isTaken);
                    return true;
                }
            }
        }

        public static class Show
        {
            public static string All(params object?[] values) => string.Join(" | ", values.Select(One));

            public static string One(object? value) => value switch
            {
                null => "-",
                string text => "'" + text + "'",
                byte[] bytes => "x" + Convert.ToHexString(bytes),
                ReadOnlyMemory<byte> memory => "m" + Convert.ToHexString(memory.Span),
                DateTimeOffset instant => instant.UtcTicks.ToString(),
                DateTime time => time.Ticks + " " + time.Kind,
                Hue hue => hue.Name,
                Foreign foreign => $"<{All(foreign.Name, foreign.Rest)}>",
                Inside inside => $"({All(inside.Name, inside.Size, inside.Level, inside.Sizes, inside.Next, inside.At, inside.Prices)})",
                System.Collections.IDictionary map => "{" +
                    string.Join(",", map.Keys.Cast<object>().Select(key => One(key) + ":" + One(map[key]))
                    .Order(StringComparer.Ordinal)) + "}",
                HashSet<Level> set => "{" + string.Join(",", set.Order()) + "}",
                System.Collections.IEnumerable items => "[" + string.Join(",", items.Cast<object?>().Select(One)) + "]",
                IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                _ => value.ToString()!,
            };

            public static bool Eq(object? one, object? other, bool anyCase = false) => One(Case(one, anyCase)) == One(Case(other, anyCase));
            public static bool Ge(object? one, object? other) => one is not null && Cmp(one, other) >= 0;
            public static bool Lt(object? one, object? other) => one is not null && Cmp(one, other) < 0;

            public static int Cmp(object? one, object? other, bool anyCase = false) =>
                (Flat(Case(one, anyCase)), Flat(Case(other, anyCase))) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                (string a, string b) =>
                    System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b)),
                (var a, var b) => Comparer<object>.Default.Compare(a, b),
            };

            private static object? Case(object? value, bool anyCase) => !anyCase || value is not string text ? value
                : string.Concat(text.Select(letter => letter is >= 'A' and <= 'Z' ? (char)(letter + 32) : letter));

            private static object? Flat(object? value) => value switch
            {
                Code code => code.Text,
                Token token => token.Value.ToString("D"),
                Guid guid => guid.ToString("D"),
                char letter => letter.ToString(),
                Cents cents => cents.Amount,
                Money money => (long)(money.Amount * 100),
                Level level => level.ToString().ToLowerInvariant(),
                Rank rank => (int)rank,
                DateTimeOffset instant => instant.UtcTicks,
                DateTime time => time.Ticks,
                _ => value,
            };
        }

        """;
}

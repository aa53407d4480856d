using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Checks that follow from C# declarations, where the table asks for them.</summary>
public sealed class DerivedCheckTests
{
    private const int Check = 275;

    private const string Columns = """
        public enum Status { Open, [Wire("it's done")] Done }

        public enum Level { Low = 1, High = 5 }

        [Flags] public enum Days { None = 0, Monday = 1, Tuesday = 2 }

        [Persisted("orders"ASKED)]
        public sealed partial record Order
        {
            [Key] public required long Id { get; init; }
            public Status Status { get; init; }
            [Column(AsNumber = true)] public Level? Level { get; init; }
            [Column(AsNumber = true)] public Days Days { get; init; }
            public bool IsPaid { get; init; }
            public bool? IsSent { get; init; }
            [Range(1, 10)] public int Stars { get; init; }
            [Range(0.5, double.PositiveInfinity, MinimumIsExclusive = true)] public double? Weight { get; init; }
            [Range(typeof(DateOnly), "2020-01-01", "2029-12-31", MaximumIsExclusive = true)] public DateOnly? Day { get; init; }
            [Range(typeof(long), "-5", "5000000000")] public long Cents { get; init; }
            [StringLength(5, MinimumLength = 2)] public string? Code { get; init; }
            [Length(1, 3)] public string? Short { get; init; }
            [MinLength(2), MaxLength(4)] public byte[]? Raw { get; init; }
            [AllowedValues("red", "green")] public string? Colour { get; init; }
            [AllowedValues(1, null)] public int? Step { get; init; }
            [JsonColumn(Shape = JsonShape.Array), MaxLength(2)] public ImmutableArray<int> Sizes { get; init; } = [];
            [JsonColumn(Shape = JsonShape.Object)] public Dictionary<string, int>? Counts { get; init; }
            [JsonColumn] public List<int>? Rest { get; init; }
        }

        [Database]
        public sealed partial class ShopDatabase { public partial IRepository<Order, long> Orders { get; } }
        """;

    private static string Source(string asked) => Columns.Replace("ASKED", asked, StringComparison.Ordinal);

    private static readonly (string Column, string Value)[] s_wrong =
    [
        ("status", "'done'"), ("status", "''"),
        ("level", "2"),
        ("is_paid", "2"), ("is_sent", "-1"),
        ("stars", "0"), ("stars", "11"),
        ("weight", "0.5"),
        ("day", "'2019-12-31'"), ("day", "'2029-12-31'"),
        ("cents", "-6"), ("cents", "5000000001"),
        ("code", "'a'"), ("code", "'abcdef'"),
        ("short", "''"), ("short", "'abcd'"),
        ("raw", "x'00'"), ("raw", "x'0001020304'"),
        ("colour", "'blue'"), ("colour", "NULL"),
        ("step", "2"),
        ("sizes", "'[1,2,3]'"), ("sizes", "'{}'"),
        ("counts", "'[]'"),
        ("rest", "'[1'"),
    ];

    private static readonly (string Column, string Value)[] s_right =
    [
        ("status", "'it''s done'"), ("level", "5"), ("level", "NULL"), ("days", "3"), ("is_sent", "NULL"), ("weight", "NULL"),
        ("day", "'2020-01-01'"), ("code", "'äöüß🙂'"), ("raw", "x'0001'"), ("colour", "'green'"), ("step", "NULL"),
        ("sizes", "'[1,2]'"), ("counts", "'{}'"), ("counts", "NULL"), ("rest", "'7'"),
    ];

    [Fact]
    [Covers("Persisted", "Checks")]
    [Covers("JsonColumn", "Shape")]
    [Covers("Column", "AsNumber")]
    public async Task What_the_type_forbids_is_refused()
    {
        using TableFile file = await TableFile.OfAsync(Source(", Checks = DerivedChecks.All"));

        file.Run(Insert);
        foreach ((string column, string value) in s_wrong)
        {
            file.Refuses(Check, $"UPDATE orders SET {column} = {value}");
        }
    }

    [Fact]
    public async Task What_it_allows_is_taken()
    {
        using TableFile file = await TableFile.OfAsync(Source(", Checks = DerivedChecks.All"));

        file.Run(Insert);
        foreach ((string column, string value) in s_right)
        {
            file.Run($"UPDATE orders SET {column} = {value}");
        }
    }

    [Fact]
    public async Task Nothing_is_derived_unasked()
    {
        using TableFile file = await TableFile.OfAsync(Source(""));

        Assert.DoesNotContain("CHECK", file.SqlOf("orders"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enums", 2)]
    [InlineData("Booleans", 2)]
    [InlineData("Annotations", 11)]
    [InlineData("Json", 3)]
    [InlineData("Enums | DerivedChecks.Json", 5)]
    [Covers("Persisted", "Checks")]
    public async Task Each_kind_is_asked_for_alone(string kind, int count)
    {
        using TableFile file = await TableFile.OfAsync(Source($", Checks = DerivedChecks.{kind}"));

        Assert.Equal(count, file.SqlOf("orders").Split("CHECK").Length - 1);
    }

    [Fact]
    public async Task What_the_emitted_code_writes_passes()
    {
        using TableFile file = await TableFile.OfAsync(Source(", Checks = DerivedChecks.All, Strict = true") + """

            public static class Program
            {
                public static async Task<string> RunAsync(string path)
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    Order order = new()
                    {
                        Id = 1, Status = Status.Done, Level = Level.High, Days = Days.Monday | Days.Tuesday, IsPaid = true, Stars = 10,
                        Day = new DateOnly(2025, 1, 1), Code = "ab", Raw = [1, 2], Colour = "red", Sizes = [1, 2], Counts = [], Rest = [1],
                    };
                    await database.Orders.InsertAsync(order);
                    return (await database.Orders.GetAsync(1) == order).ToString();
                }
            }
            """);

        Assert.Equal("True", await file.CallAsync<string>("RunAsync"));
        Assert.Equal(["it's done|5|3|1"], file.Rows("SELECT status, level, days, is_paid FROM orders"));
    }

    private const string Insert = """
        INSERT INTO orders (id, status, days, is_paid, stars, cents, colour, sizes) VALUES (1, 'open', 0, 0, 1, 0, 'red', '[]')
        """;
}

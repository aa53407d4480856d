using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Declared types, collations, defaults and STRICT, as they reach the file.</summary>
public sealed class DeclarationTests
{
    private const int Unique = 2067;
    private const int WrongType = 3091;
    private const int NotNull = 1299;

    [Fact]
    [Covers("Column", "Type", "NotNull")]
    public async Task A_declared_type_is_kept_word_for_word()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("customers")]
            public sealed partial record Customer
            {
                [Key, Column(Type = "VARCHAR(36)")] public required string Id { get; init; }
                [Column("Name", Type = "NVARCHAR(160)")] public required string Name { get; init; }
                [Column(Type = "UNSIGNED BIG INT")] public required long Points { get; init; }
                [Column(Type = "NUMERIC(10, 2)")] public required double Balance { get; init; }
                [Column(Type = "DATETIME", NotNull = false)] public required string Since { get; init; }
                [Column(Type = "")] public byte[]? Photo { get; init; }
                [Column(Type = "double precision")] public double? Rate { get; init; }
                [Column(Type = "BOOLEAN")] public bool IsOpen { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<Customer, string> Customers { get; } }

            public static class Program
            {
                public static async Task<string> RunAsync(string path)
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    Customer customer = new() { Id = "1", Name = "Ada", Points = 5, Balance = 12.5, Since = "2026-01-02", IsOpen = true };
                    await database.Customers.InsertAsync(customer);
                    return (customer == await database.Customers.GetAsync("1")).ToString();
                }
            }
            """);

        Assert.Equal("True", await file.CallAsync<string>("RunAsync"));
        Assert.Equal(
            [
                "id|VARCHAR(36)|1", "Name|NVARCHAR(160)|1", "points|UNSIGNED BIG INT|1", "balance|NUMERIC(10, 2)|1", "since|DATETIME|0",
                "photo||0", "rate|double precision|0", "is_open|BOOLEAN|1",
            ],
            file.Rows("SELECT name, type, \"notnull\" FROM pragma_table_xinfo('customers')"));
    }

    [Fact]
    [Covers("Column", "Collation")]
    public async Task A_collation_compares_the_column()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("users")]
            public sealed record User
            {
                [Key] public required long Id { get; init; }
                [Unique, Column(Collation = "NOCASE")] public required string Email { get; init; }
                [Column(Collation = "RTRIM")] public string? Code { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<User, long> Users { get; } }
            """);

        file.Run("INSERT INTO users VALUES (1, 'ada@example.org', 'x')");
        file.Refuses(Unique, "INSERT INTO users VALUES (2, 'ADA@example.org', NULL)");
        Assert.Equal(["1"], file.Rows("SELECT id FROM users WHERE code = 'x  '"));
    }

    [Fact]
    [Covers("Default", "value", "Sql")]
    public async Task Defaults_are_literals_or_expressions()
    {
        using TableFile file = await TableFile.OfAsync("""
            public enum Kind { Plain, [Wire("it's")] Odd }

            [Persisted("notes")]
            public sealed record Note
            {
                [Key] public required long Id { get; init; }
                [Default("it's")] public string? Title { get; init; }
                [Default(-3)] public int Stars { get; init; }
                [Default(0.5)] public double Weight { get; init; }
                [Default(true)] public bool IsOpen { get; init; }
                [Default(Kind.Odd)] public Kind Kind { get; init; }
                [Default(null)] public string? Nothing { get; init; }
                [Default(Sql = "strftime('%Y', '2026-05-06')")] public string? Year { get; init; }
                [Default(Sql = "CURRENT_TIMESTAMP")] public string? At { get; init; }
                [Default(Sql = "abs(-7) + 1")] public int Sum { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<Note, long> Notes { get; } }
            """);

        file.Run("INSERT INTO notes (id) VALUES (1)");
        Assert.Equal(
            ["1|it's|-3|0.5|1|it's||2026|19|8"],
            file.Rows("SELECT id, title, stars, weight, is_open, kind, \"nothing\", year, length(at), sum FROM notes"));
        Assert.Contains("DEFAULT (CURRENT_TIMESTAMP)", file.SqlOf("notes"), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("Persisted", "Strict")]
    public async Task A_strict_table_refuses_another_storage_class()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("measures", Strict = true)]
            public sealed partial record Measure
            {
                [Key] public required long Id { get; init; }
                public required double Value { get; init; }
                public required DateTimeOffset At { get; init; }
                [Column(Type = "INT")] public int? Size { get; init; }
                [Column(Type = "ANY")] public string? Extra { get; init; }
                public byte[]? Raw { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<Measure, long> Measures { get; } }
            """);

        Assert.Equal(["measures|1"], file.Rows("SELECT name, strict FROM pragma_table_list WHERE name = 'measures'"));
        file.Refuses(WrongType, "INSERT INTO measures (id, value, at) VALUES (1, 'much', 'now')");
        file.Refuses(NotNull, "INSERT INTO measures (id, value) VALUES (1, 0.5)");
        file.Run("INSERT INTO measures (id, value, at, extra) VALUES (1, 0.5, 'now', 'x')");
    }
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Keys of every kind, and none, as SQLite sees them.</summary>
public sealed class KeyTests
{
    private const int NotNull = 1299;
    private const int PrimaryKey = 1555;

    [Fact]
    [Covers("Persisted", "Keyless")]
    public async Task A_keyless_table_has_no_key_and_is_added_to_and_read()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("readings", Keyless = true)]
            [Unique(nameof(Sensor), nameof(At))]
            public sealed record Reading
            {
                public required string Sensor { get; init; }
                public required long At { get; init; }
                public double Value { get; init; }
            }

            [Repository<Reading>]
            public interface IReadings
            {
                [Insert] ValueTask<Reading> AddAsync(Reading reading);
                [Select] ValueTask<Reading?> GetAsync(string sensor, long at);
                [Select, OrderBy(nameof(Reading.At))] ValueTask<List<Reading>> ListAsync();
                [Delete] ValueTask<int> RemoveAsync(string sensor);
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IReadings Readings { get; } }

            public static class Program
            {
                public static async Task<string> RunAsync(string path)
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    Reading added = await database.Readings.AddAsync(new() { Sensor = "b", At = 2, Value = 0.5 });
                    await database.Readings.AddAsync(new() { Sensor = "a", At = 1 });
                    Reading? found = await database.Readings.GetAsync("b", 2);
                    int all = (await database.Readings.ListAsync()).Count;
                    return $"{added == found} {all} {await database.Readings.RemoveAsync("a")}";
                }
            }
            """);

        Assert.Equal("True 2 1", await file.CallAsync<string>("RunAsync"));
        Assert.Equal(["sensor|0", "at|0", "value|0"], file.Rows("SELECT name, pk FROM pragma_table_xinfo('readings')"));
        Assert.DoesNotContain("PRIMARY KEY", file.SqlOf("readings"), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("Key", "AllowNull")]
    public async Task A_key_is_not_null_unless_it_is_a_legacy_one()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("notes")]
            public sealed record Note([Key] string Id);

            [Persisted("old_notes")]
            public sealed record OldNote([property: Key(AllowNull = true, Name = "pk_old")] string? Id);

            [Repository<OldNote>]
            public interface IOldNotes
            {
                [Select] ValueTask<List<OldNote>> ListAsync();
            }

            [Database]
            public sealed partial class ShopDatabase
            {
                public partial IRepository<Note, string> Notes { get; }
                public partial IOldNotes OldNotes { get; }
            }

            public static class Program
            {
                public static async Task<string> RunAsync(string path)
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    return string.Join(", ", (await database.OldNotes.ListAsync()).Select(note => note.Id ?? "none"));
                }
            }
            """);

        file.Refuses(NotNull, "INSERT INTO notes VALUES (NULL)");
        file.Run("INSERT INTO old_notes VALUES (NULL), (NULL), ('a')");
        Assert.Equal(["id|TEXT|0|1"], file.Rows("SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo('old_notes')"));
        Assert.Contains("CONSTRAINT \"pk_old\" PRIMARY KEY", file.SqlOf("old_notes"), StringComparison.Ordinal);
        Assert.Equal("none, none, a", await file.CallAsync<string>("RunAsync"));
    }

    [Fact]
    [Covers("Key", "Order", "Descending", "Name")]
    public async Task A_key_of_several_columns_has_its_order_directions_and_name()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("revisions", WithoutRowId = true)]
            public sealed record Revision
            {
                [Key(Order = 2, Descending = true)] public required int Number { get; init; }
                [Key(Order = 1, Name = "pk_revisions")] public required string Page { get; init; }
                public string? Text { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<Revision, (string, int)> Revisions { get; } }

            public static class Program
            {
                public static async Task<string> RunAsync(string path)
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    await database.Revisions.UpsertAsync(new() { Page = "a", Number = 1 });
                    await database.Revisions.UpsertAsync(new() { Page = "a", Number = 2 });
                    await database.Revisions.UpsertAsync(new() { Page = "a", Number = 1, Text = "new" });
                    return (await database.Revisions.GetAsync(("a", 1)))?.Text ?? "none";
                }
            }
            """);

        Assert.Equal("new", await file.CallAsync<string>("RunAsync"));
        Assert.EndsWith(
            "CONSTRAINT \"pk_revisions\" PRIMARY KEY (\"page\", \"number\" DESC)\n) WITHOUT ROWID",
            file.SqlOf("revisions"),
            StringComparison.Ordinal);
        Assert.Equal(["number|2", "page|1", "text|0"], file.Rows("SELECT name, pk FROM pragma_table_xinfo('revisions')"));
        Assert.Equal(
            ["page|0", "number|1"],
            file.Rows("SELECT name, \"desc\" FROM pragma_index_xinfo('sqlite_autoindex_revisions_1') WHERE key ORDER BY seqno"));
        Assert.Equal(["2", "1"], file.Rows("SELECT number FROM revisions")); // As they lie in the tree.
        file.Refuses(PrimaryKey, "INSERT INTO revisions (page, number) VALUES ('a', 1)");
    }

    [Fact]
    [Covers("Key", "Generated", "AutoIncrement")]
    public async Task Only_an_integer_key_is_the_row_id_and_is_numbered()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("orders")]
            public sealed record Order([property: Key(AutoIncrement = true)] long Id, string Customer);

            [Persisted("codes")]
            public sealed record Code
            {
                [Key, Column(Type = "INT")] public required long Id { get; init; }
            }

            [Persisted("lines")]
            public sealed record Line
            {
                [Key(Generated = true), Column(NotNull = true)] public long Id { get; init; }
                public required string Article { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase
            {
                public partial IRepository<Order, long> Orders { get; }
                public partial IRepository<Code, long> Codes { get; }
                public partial IRepository<Line, long> Lines { get; }
            }

            public static class Program
            {
                public static async Task<string> RunAsync(string path)
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    Order first = await database.Orders.InsertAsync(new(0, "a"));
                    await database.Orders.DeleteAsync(first.Id);
                    Order second = await database.Orders.InsertAsync(new(0, "b"));
                    Line line = await database.Lines.InsertAsync(new() { Article = "c" });
                    return $"{first.Id} {second.Id} {line.Id}";
                }
            }
            """);

        Assert.Equal("1 2 1", await file.CallAsync<string>("RunAsync"));
        Assert.Contains("\"id\" INTEGER PRIMARY KEY AUTOINCREMENT", file.SqlOf("orders"), StringComparison.Ordinal);
        Assert.Contains("\"id\" INTEGER NOT NULL PRIMARY KEY", file.SqlOf("lines"), StringComparison.Ordinal);
        file.Run("INSERT INTO codes VALUES (7)");
        Assert.Equal(["7|1"], file.Rows("SELECT id, rowid FROM codes"));
    }
}

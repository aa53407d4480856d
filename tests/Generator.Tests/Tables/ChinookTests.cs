using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>A real database of others, written as entities: the same schema by meaning, and every row read.</summary>
public sealed class ChinookTests
{
    private const string Program = """

        public static class Program
        {
            public static async Task<Dictionary<string, string[]>> ReadAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                return new()
                {
                    ["Album"] = Show(await database.Albums.ListAsync()),
                    ["Artist"] = Show(await database.Artists.ListAsync()),
                    ["Customer"] = Show(await database.Customers.ListAsync()),
                    ["Employee"] = Show(await database.Employees.ListAsync()),
                    ["Genre"] = Show(await database.Genres.ListAsync()),
                    ["Invoice"] = Show(await database.Invoices.ListAsync()),
                    ["InvoiceLine"] = Show(await database.InvoiceLines.ListAsync()),
                    ["MediaType"] = Show(await database.MediaTypes.ListAsync()),
                    ["Playlist"] = Show(await database.Playlists.ListAsync()),
                    ["PlaylistTrack"] = Show(await database.PlaylistTracks.ListAsync()),
                    ["Track"] = Show(await database.Tracks.ListAsync()),
                };
            }

            private static string[] Show<T>(ImmutableArray<T> rows) => [.. rows.Select(row => string.Join('|', typeof(T).GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => Convert.ToString(property.GetValue(row), System.Globalization.CultureInfo.InvariantCulture))))];
        }
        """;

    private const string Columns =
        "SELECT t.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden, t.wr, t.strict "
        + "FROM pragma_table_list t, pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND t.schema = 'main' "
        + "AND t.name NOT GLOB 'sqlite_*' "
        + "ORDER BY t.name, c.cid";

    private const string Keys =
        "SELECT t.name, k.\"table\", k.seq, k.\"from\", k.\"to\", k.on_update, k.on_delete, k.match "
        + "FROM pragma_table_list t, pragma_foreign_key_list(t.name) k WHERE t.schema = 'main' ORDER BY t.name, k.\"table\", k.\"from\"";

    private const string Indexes =
        "SELECT t.name, i.name, i.\"unique\", i.origin, i.partial, x.seqno, x.name, x.\"desc\", x.coll, x.key "
        + "FROM pragma_table_list t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) x WHERE t.schema = 'main' "
        + "AND t.name NOT GLOB 'sqlite_*' ORDER BY t.name, i.name, x.seqno";

    // Beside the sources, or wherever the variable says.
    private static readonly string s_original =
        Environment.GetEnvironmentVariable("CHINOOK_FILE") ?? WorkingTree.PathOf("../shared/data/chinook.sqlite");

    [Theory]
    [InlineData(Columns)]
    [InlineData(Keys)]
    [InlineData(Indexes)]
    public async Task The_schema_is_the_same_by_meaning(string question)
    {
        RequireOriginal();
        using TableFile file = await OpenAsync();

        IReadOnlyList<string> ours = file.Rows(question);
        Assert.Equal(OfOriginal(question), ours);
        Assert.NotEmpty(ours);
    }

    [Fact]
    public async Task Every_row_is_read_as_it_is_stored()
    {
        RequireOriginal();
        using TableFile file = await OpenAsync();
        IReadOnlyList<string> tables = file.Rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        string copy = file.Path + ".original";
        File.Copy(s_original, copy);
        file.Run($"PRAGMA foreign_keys = off; ATTACH '{copy}' AS original");
        foreach (string table in tables)
        {
            file.Run($"INSERT INTO main.\"{table}\" SELECT * FROM original.\"{table}\"");
        }

        Assert.Empty(file.Rows("PRAGMA main.foreign_key_check"));
        file.Run("DETACH original");
        Dictionary<string, string[]> read = await file.CallAsync<Dictionary<string, string[]>>("ReadAsync");

        Assert.Equal(11, tables.Count);
        Assert.Equal(15_607, read.Values.Sum(static rows => rows.Length));
        foreach (string table in tables)
        {
            Assert.Equal(OfOriginal($"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal), read[table].Order(StringComparer.Ordinal));
        }
    }

    private static Task<TableFile> OpenAsync() => TableFile.OfAsync(ChinookMusic.Source + "\n\n" + ChinookSales.Source + "\n" + Program);

    private static void RequireOriginal() => Assert.SkipUnless(File.Exists(s_original), "There is no chinook.sqlite.");

    private static IReadOnlyList<string> OfOriginal(string sql)
    {
        using var connection = new SqliteConnection($"Data Source=file:{s_original}?immutable=1;Mode=ReadOnly;Pooling=False");
        connection.Open();
        return TableFile.Rows(connection, sql);
    }
}

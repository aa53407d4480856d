using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Rows that are added and never changed, whoever asks.</summary>
public sealed class AppendOnlyTests
{
    private const int Trigger = 1811;
    private const int PrimaryKey = 1555;

    private const string Source = """
        [Persisted("audit's log")]
        [AppendOnly]
        public sealed record Entry([property: Key(Generated = true)] long Id, string Text);

        [Repository<Entry>]
        public interface IEntries
        {
            [Insert] ValueTask<Entry> AddAsync(Entry entry);
            [Select] ValueTask<List<Entry>> ListAsync();
        }

        [Database]
        public sealed partial class ShopDatabase { public partial IEntries Entries { get; } }

        public static class Program
        {
            public static async Task<string> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                await database.Entries.AddAsync(new(0, "a"));
                return string.Join(' ', await database.Entries.ListAsync());
            }

            public static async Task<string> OpenAsync(string path)
            {
                try
                {
                    await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                    return "opened";
                }
                catch (MigrationException refusal)
                {
                    return refusal.Message;
                }
            }
        }
        """;

    [Fact]
    [Covers("AppendOnly")]
    public async Task Rows_are_added_and_read_and_never_changed()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal("Entry { Id = 1, Text = a }", await file.CallAsync<string>("RunAsync"));
        string message = file.Refuses(Trigger, "UPDATE \"audit's log\" SET text = 'b'");
        Assert.Contains("the table audit's log is append-only", message, StringComparison.Ordinal);
        file.Refuses(Trigger, "DELETE FROM \"audit's log\"");
        file.Refuses(Trigger, "INSERT INTO \"audit's log\" VALUES (1, 'b') ON CONFLICT DO UPDATE SET text = 'b'");
        file.Refuses(PrimaryKey, "INSERT INTO \"audit's log\" VALUES (1, 'b')");
        file.Refuses(Trigger, "PRAGMA recursive_triggers = on; REPLACE INTO \"audit's log\" VALUES (1, 'b')");
        Assert.Equal(["1|a"], file.Rows("SELECT * FROM \"audit's log\""));
    }

    [Fact]
    public async Task A_file_without_a_trigger_gets_it_again()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal("opened", await file.CallAsync<string>("OpenAsync"));
        Assert.Equal(
            ["audit's log_append_only_delete", "audit's log_append_only_update"],
            file.Rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"));
        file.Run("DROP TRIGGER \"audit's log_append_only_delete\"");
        Assert.Equal("opened", await file.CallAsync<string>("OpenAsync"));
        file.Run("INSERT INTO \"audit's log\" VALUES (1, 'b')");
        file.Refuses(Trigger, "DELETE FROM \"audit's log\"");
    }
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>What a file says about itself, where columns stand, and what references say, as SQLite tells it.</summary>
public sealed class IdentityTests
{
    private const string Source = """
        [Persisted("authors")]
        public sealed record Author
        {
            [Key] public required int Id { get; init; }
            [Unique(Name = "one_name")] public required string Name { get; init; }
        }

        [Persisted("notes")]
        [Index(nameof(By)), Index(nameof(AuthorId))]
        public sealed record Note
        {
            [Key] public required int Id { get; init; }
            [Ignore] public string? Label { get; init; }
            [Column("last", Order = 1)] public string? Text { get; init; }
            [Column(Order = 0)] public Mood Mood { get; init; }
            [References<Author>(OnDelete = ReferenceAction.Cascade, OnUpdate = ReferenceAction.SetNull, Deferred = true, Name = "written")]
            public int? AuthorId { get; init; }
            [References<Author>(nameof(Author.Name))] public string? By { get; init; }
        }

        [Persisted("log"), RowId("number", AutoIncrement = true)]
        public sealed record Line
        {
            public required string Text { get; init; }
        }

        [Repository<Line>]
        public interface ILines
        {
            [Insert] System.Threading.Tasks.Task AddAsync(Line line);
        }

        public enum Mood { [Wire("so-so")] Middling, Good }

        [Database(Version = 42, ApplicationId = 0x53474E31)]
        public sealed partial class ShopDatabase
        {
            public partial IRepository<Author, int> Authors { get; }
            public partial IRepository<Note, int> Notes { get; }
            public partial ILines Lines { get; }
        }

        public static class Program
        {
            public static async System.Threading.Tasks.Task<string> WriteAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                await database.Notes.InsertAsync(new Note { Id = 1, Label = "gone", Text = "here" });
                await database.Lines.AddAsync(new Line { Text = "first" });
                await database.Lines.AddAsync(new Line { Text = "second" });
                Note? read = await database.Notes.GetAsync(1);
                return $"{read!.Label}|{read.Text}|{read.Mood}";
            }
        }
        """;

    [Fact]
    [Covers("Database", "Version", "ApplicationId")]
    public async Task A_file_has_its_version_and_application()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal(["42"], file.Rows("PRAGMA user_version"));
        Assert.Equal([0x53474E31.ToString(System.Globalization.CultureInfo.InvariantCulture)], file.Rows("PRAGMA application_id"));
    }

    [Fact]
    [Covers("Column", "name", "Order")]
    [Covers("Ignore")]
    [Covers("Wire", "text")]
    public async Task Columns_have_their_names_order_and_texts()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal("|here|Middling", await file.CallAsync<string>("WriteAsync"));
        Assert.Equal(["mood", "last", "id", "author_id", "by"], file.Rows("SELECT name FROM pragma_table_info('notes')"));
        Assert.Equal(["so-so|here"], file.Rows("SELECT mood, last FROM notes"));
    }

    [Fact]
    [Covers("RowId", "column", "AutoIncrement")]
    public async Task A_key_that_is_no_property_has_its_name_and_is_numbered()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        await file.CallAsync<string>("WriteAsync");
        file.Run("DELETE FROM log WHERE number = 2; INSERT INTO log (text) VALUES ('third')");

        Assert.Equal(["1|first", "3|third"], file.Rows("SELECT number, text FROM log ORDER BY number"));
    }

    [Fact]
    [Covers("References", "property", "OnDelete", "OnUpdate", "Deferred", "Name")]
    [Covers("Unique", "Name")]
    public async Task References_lead_where_they_say()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal(
            ["author_id|id|SET NULL|CASCADE", "by|name|NO ACTION|NO ACTION"],
            file.Rows("SELECT \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list('notes') ORDER BY \"from\""));
        Assert.Contains("CONSTRAINT \"one_name\" UNIQUE", file.SqlOf("authors"), StringComparison.Ordinal);
        Assert.Contains("CONSTRAINT \"written\"", file.SqlOf("notes"), StringComparison.Ordinal);
        file.Run("BEGIN; INSERT INTO notes VALUES ('good', 'x', 1, 7, NULL); INSERT INTO authors VALUES (7, 'Ada'); COMMIT");
        file.Refuses(787, "INSERT INTO notes VALUES ('good', 'x', 2, NULL, 'Bob')");
        file.Run("DELETE FROM authors");
        Assert.Empty(file.Rows("SELECT id FROM notes"));
    }
}

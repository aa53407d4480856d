using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Triggers, views and virtual tables, word for word.</summary>
public sealed class SchemaObjectTests
{
    private const string Source = """"
        [assembly: SchemaObject("totals", "CREATE VIEW totals AS SELECT count(*) AS articles, sum(words) AS words FROM articles;")]

        namespace Shop;

        [Persisted("articles")]
        [SchemaObject("articles_fts", "CREATE VIRTUAL TABLE articles_fts USING fts5(title, body, content='articles', content_rowid='id')")]
        [SchemaObject("articles_fts_insert", CreateInsert)]
        [SchemaObject("Articles_Guard", "create trigger if not exists [articles_guard] before delete on articles when old.words > 9 " +
            "begin select case when old.words > 9 then raise(abort, 'too; long') end; end")]
        public sealed record Article
        {
            private const string CreateInsert = """
                CREATE TRIGGER articles_fts_insert AFTER INSERT ON articles
                BEGIN -- keeps the index; of words
                    INSERT INTO articles_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
                END
                """;

            [Key(Generated = true)] public long Id { get; init; }
            public required string Title { get; init; }
            public required string Body { get; init; }
            public int Words { get; init; }
        }

        [Database]
        [SchemaObject("headlines", "CREATE VIEW headlines AS SELECT id, title FROM articles")]
        [SchemaObject("a_headlines_insert", "CREATE TRIGGER a_headlines_insert INSTEAD OF INSERT ON headlines " +
            "BEGIN INSERT INTO articles (title, body, words) VALUES (new.title, '', 0); END")]
        public sealed partial class ShopDatabase { public partial IRepository<Article, long> Articles { get; } }

        public static class Program
        {
            public static async Task<string> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                Article article = await database.Articles.InsertAsync(new() { Title = "Cats", Body = "They purr", Words = 20 });
                try
                {
                    await database.Articles.DeleteAsync(article.Id);
                    return "deleted";
                }
                catch (PersistenceException)
                {
                    return "kept";
                }
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
        """";

    [Fact]
    [Covers("SchemaObject", "name", "sql")]
    public async Task They_are_made_after_the_tables_and_act()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal("kept", await file.CallAsync<string>("RunAsync"));
        Assert.Equal(["1"], file.Rows("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'purr'"));
        Assert.Equal(["1|20"], file.Rows("SELECT * FROM totals"));
        file.Run("INSERT INTO headlines (title) VALUES ('Dogs')");
        Assert.Equal(["1|Cats", "2|Dogs"], file.Rows("SELECT * FROM headlines"));
    }

    [Fact]
    public async Task The_order_is_virtual_tables_then_views_then_triggers_each_by_name()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal(
            ["articles", "articles_fts", "headlines", "totals", "articles_guard", "a_headlines_insert", "articles_fts_insert"],
            file.Rows("SELECT name FROM sqlite_schema WHERE type <> 'table' OR name IN ('articles', 'articles_fts') ORDER BY rowid"));
        Assert.Contains("-- keeps the index; of words", file.SqlOf("articles_fts_insert"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VIEW", "totals")]
    [InlineData("TRIGGER", "articles_guard")]
    public async Task A_file_without_one_gets_it_again(string kind, string name)
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal("opened", await file.CallAsync<string>("OpenAsync"));
        file.Run($"DROP {kind} {name}");
        Assert.Equal("opened", await file.CallAsync<string>("OpenAsync"));
        Assert.NotEmpty(file.SqlOf(name));
    }
}

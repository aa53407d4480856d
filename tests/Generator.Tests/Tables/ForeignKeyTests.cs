using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Foreign keys of one column and of several, their actions, and when they are checked.</summary>
public sealed class ForeignKeyTests
{
    private const int ForeignKey = 787;

    private static string Source(string arguments) => $$"""
        [Persisted("pages")]
        [Unique(nameof(Site), nameof(Slug))]
        public sealed record Page
        {
            [Key(Order = 1)] public required string Site { get; init; }
            [Key(Order = 2)] public required int Number { get; init; }
            public required string Slug { get; init; }
        }

        [Persisted("links")]
        [Index(nameof(Site), nameof(Page))]
        [ForeignKey<Page>([nameof(Site), nameof(Page)]{{arguments}})]
        public sealed record Link
        {
            [Key] public required long Id { get; init; }
            [Default("x")] public string? Site { get; init; }
            [Default(9)] public int? Page { get; init; }
        }

        [Database]
        public sealed partial class ShopDatabase
        {
            public partial IRepository<Link, long> Links { get; }
            public partial IRepository<Page, (string, int)> Pages { get; }
        }
        """;

    [Theory]
    [InlineData("Restrict", "RESTRICT")]
    [InlineData("NoAction", "NO ACTION")]
    [InlineData("SetNull", "SET NULL")]
    [InlineData("SetDefault", "SET DEFAULT")]
    [InlineData("Cascade", "CASCADE")]
    [Covers("ForeignKey", "properties", "OnDelete", "OnUpdate", "Name")]
    public async Task A_key_of_several_columns_has_its_actions(string action, string shown)
    {
        using TableFile file = await TableFile.OfAsync(
            Source($", OnDelete = ReferenceAction.{action}, OnUpdate = ReferenceAction.Cascade, Name = \"fk\""));

        Assert.Equal(
            [$"0|pages|site|site|CASCADE|{shown}", $"1|pages|page|number|CASCADE|{shown}"],
            file.Rows("SELECT seq, \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list('links') ORDER BY seq"));
        Assert.Contains("CONSTRAINT \"fk\" FOREIGN KEY (\"site\", \"page\")", file.SqlOf("links"), StringComparison.Ordinal);
        file.Refuses(ForeignKey, "INSERT INTO links VALUES (1, 'a', 1)");
        file.Run("INSERT INTO links VALUES (1, NULL, 1)");
    }

    [Theory]
    [InlineData("SetNull", "1|||")]
    [InlineData("SetDefault", "1|x|9|")]
    [InlineData("Cascade", "")]
    [Covers("ForeignKey", "OnDelete")]
    public async Task An_action_acts(string action, string left)
    {
        using TableFile file = await TableFile.OfAsync(Source($", OnDelete = ReferenceAction.{action}"));

        file.Run("INSERT INTO pages VALUES ('a', 1, 's'), ('x', 9, 't'); INSERT INTO links VALUES (1, 'a', 1)");
        file.Run("DELETE FROM pages WHERE site = 'a'");
        Assert.Equal(left.Length == 0 ? [] : [left], file.Rows("SELECT id, site, page, NULL FROM links"));
    }

    [Fact]
    [Covers("ForeignKey", "principal")]
    public async Task It_can_lead_to_unique_columns()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("pages")]
            [Index(nameof(Site), nameof(Slug), Unique = true)]
            public sealed record Page
            {
                [Key] public required long Id { get; init; }
                public required string Site { get; init; }
                public required string Slug { get; init; }
            }

            [Persisted("links")]
            [Index(nameof(Slug), nameof(Site))]
            [ForeignKey<Page>([nameof(Site), nameof(Slug)], [nameof(Page.Site), nameof(Page.Slug)])]
            public sealed record Link([property: Key] long Id, string Site, string Slug);

            [Database]
            public sealed partial class ShopDatabase
            {
                public partial IRepository<Link, long> Links { get; }
                public partial IRepository<Page, long> Pages { get; }
            }
            """);

        file.Refuses(ForeignKey, "INSERT INTO links VALUES (1, 'a', 's')");
        file.Run("INSERT INTO pages VALUES (1, 'a', 's'); INSERT INTO links VALUES (1, 'a', 's')");
    }

    [Fact]
    [Covers("ForeignKey", "Deferred")]
    public async Task A_deferred_one_is_checked_at_commit()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("nodes")]
            [Index(nameof(Next))]
            public sealed record Node
            {
                [Key] public required long Id { get; init; }
                [References<Node>(Deferred = true, Name = "next_node")] public required long Next { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<Node, long> Nodes { get; } }
            """);

        Assert.Contains("DEFERRABLE INITIALLY DEFERRED", file.SqlOf("nodes"), StringComparison.Ordinal);
        file.Run("BEGIN; INSERT INTO nodes VALUES (1, 2); INSERT INTO nodes VALUES (2, 1); COMMIT");
        file.Run("BEGIN; INSERT INTO nodes VALUES (3, 4)");
        file.Refuses(ForeignKey, "COMMIT");
    }
}

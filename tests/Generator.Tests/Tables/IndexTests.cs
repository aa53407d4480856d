using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Indexes over columns, parts of a table, and expressions; and that SQLite uses them.</summary>
public sealed class IndexTests
{
    private const int Unique = 2067;
    private const int UniqueExpression = 2067;

    private const string Source = """
        [Persisted("jobs")]
        [Index(nameof(Queue), $"{nameof(Priority)} DESC", nameof(Title), Name = "jobs_by_queue")]
        [Index(nameof(Owner), Unique = true, Where = $"{nameof(State)} = 'open'")]
        [Index($"lower({nameof(Title)})", $"{nameof(Owner)} COLLATE NOCASE DESC", Name = "jobs_by_title")]
        [Index($"json_extract({nameof(Extra)}, '$.kind')", Name = "jobs_by_kind", Unique = true)]
        public sealed partial record Job
        {
            [Key] public required long Id { get; init; }
            public required string Queue { get; init; }
            public int Priority { get; init; }
            public required string Title { get; init; }
            public string? Owner { get; init; }
            [Index] public required string State { get; init; }
            [JsonColumn] public Dictionary<string, string>? Extra { get; init; }
        }

        [Database]
        public sealed partial class ShopDatabase { public partial IRepository<Job, long> Jobs { get; } }
        """;

    [Fact]
    [Covers("Index", "terms", "Name", "Unique", "Where")]
    public async Task They_are_made_as_they_are_written()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal(
            ["idx_jobs_owner|1|1", "idx_jobs_state|0|0", "jobs_by_kind|1|0", "jobs_by_queue|0|0", "jobs_by_title|0|0"],
            file.Rows("SELECT name, \"unique\", partial FROM pragma_index_list('jobs') ORDER BY name"));
        Assert.Equal(
            ["queue|0|BINARY", "priority|1|BINARY", "title|0|BINARY"],
            file.Rows("SELECT name, \"desc\", coll FROM pragma_index_xinfo('jobs_by_queue') WHERE key ORDER BY seqno"));
        Assert.Equal(
            ["|0|BINARY", "owner|1|NOCASE"],
            file.Rows("SELECT name, \"desc\", coll FROM pragma_index_xinfo('jobs_by_title') WHERE key ORDER BY seqno"));
    }

    [Theory]
    [InlineData("SELECT title FROM jobs WHERE queue = 'q' ORDER BY priority DESC", "USING COVERING INDEX jobs_by_queue (queue=?)")]
    [InlineData("SELECT * FROM jobs WHERE owner = 'o' AND state = 'open'", "USING INDEX idx_jobs_owner (owner=?)")]
    [InlineData("SELECT * FROM jobs WHERE lower(title) = 't'", "USING INDEX jobs_by_title (<expr>=?)")]
    [Covers("Index", "terms")]
    public async Task SQLite_uses_them(string sql, string plan)
    {
        using TableFile file = await TableFile.OfAsync(Source);

        string found = Assert.Single(file.Rows($"EXPLAIN QUERY PLAN {sql}"));
        Assert.EndsWith(plan, found, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("Index", "Unique", "Where")]
    public async Task A_partial_unique_index_binds_only_its_rows()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        file.Run("INSERT INTO jobs VALUES (1, 'q', 0, 't', 'o', 'open', NULL), (2, 'q', 0, 't', 'o', 'done', NULL)");
        file.Refuses(Unique, "INSERT INTO jobs VALUES (3, 'q', 0, 't', 'o', 'open', NULL)");
        file.Run("UPDATE jobs SET extra = '{\"kind\":\"a\"}' WHERE id = 1");
        file.Refuses(UniqueExpression, "UPDATE jobs SET extra = '{\"kind\":\"a\"}' WHERE id = 2");
    }
}

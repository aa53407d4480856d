namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>How artifacts lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class ArtifactTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "type TEXT NOT NULL",
                "path TEXT NOT NULL",
                "task_id TEXT NOT NULL",
                "created_by TEXT NOT NULL",
                "description TEXT NOT NULL DEFAULT ''",
                "content_type TEXT NOT NULL DEFAULT ''",
                "size_bytes INTEGER NOT NULL DEFAULT 0",
                "created_at TEXT NOT NULL",
            ],
            store.Columns("artifacts"));
        Assert.Equal(
            ["idx_artifacts_created_by(created_by)", "idx_artifacts_task_id(task_id)", "idx_artifacts_type(type)"],
            store.Indexes("artifacts"));
        Assert.Empty(store.Uniques("artifacts"));
        Assert.Empty(store.ForeignKeys("artifacts"));
        Assert.Empty(store.Triggers("artifacts"));
    }

    [Fact]
    public async Task An_artifact_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(Given.Artifact(), Stop);
        await store.Database.Artifacts.SaveAsync(
            Given.Artifact("a2") with
            {
                Description = "The program.",
                ContentType = "text/x-csharp",
                SizeBytes = long.MaxValue,
                CreatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM artifacts ORDER BY id");

        Assert.Equal<object?>(
            ["a1", "code", "src/main.cs", "ship", "ada", "", "", 0L, "2026-03-15T12:00:00.0000000+00:00"], rows[0]);
        Assert.Equal<object?>(
            [
                "a2", "code", "src/main.cs", "ship", "ada", "The program.", "text/x-csharp", long.MaxValue,
                "2026-03-15T12:00:00.0000010+00:00",
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "code tests documentation",
            await store.TextsAsync<ArtifactType>(
                "artifacts", "type", type => store.Database.Artifacts.SaveAsync(Given.Artifact($"{type}") with { Type = type }, Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO artifacts (id, type, path, task_id, created_by, created_at)
            VALUES ('a1', 'code', 'src/main.cs', 'ship', 'ada', '2026-03-15T12:00:00Z')
            """);

        Assert.Equal(Given.Artifact(), await store.Database.Artifacts.GetAsync("a1", Stop));
    }

    [Fact]
    public async Task The_table_refuses_a_negative_size_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(Given.Artifact() with { SizeBytes = 1 }, Stop);

        Refused.ByTheTable(store, Constraint.Check, "UPDATE artifacts SET size_bytes = -1");
        store.Run("UPDATE artifacts SET size_bytes = 0");
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(Given.Artifact(), Stop);
        store.Run("UPDATE artifacts SET type = 'sculpture'");

        await Refused.WhenRead(() => store.Database.Artifacts.GetAsync("a1", Stop), "artifacts", "type", "a1", "sculpture");
    }

    [Theory]
    [InlineData("path = ' '")]
    [InlineData("task_id = ''")]
    [InlineData("created_by = ' '")]
    [InlineData("size_bytes = -1")]
    [InlineData("created_at = 'noon'")]
    public async Task A_stored_artifact_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(Given.Artifact(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE artifacts SET {assignment}");

        await Refused.WhenRead(() => store.Database.Artifacts.GetAsync("a1", Stop), "artifacts", "a1");
    }
}

namespace Synthorg.Entities.Tests.Metrics;

/// <summary>How tasks' metrics lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class TaskMetricTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "agent_id TEXT NOT NULL",
                "task_id TEXT NOT NULL",
                "task_type TEXT NOT NULL",
                "completed_at TEXT NOT NULL",
                "is_success INTEGER NOT NULL",
                "duration_seconds REAL NOT NULL",
                "cost_usd REAL NOT NULL",
                "turns_used INTEGER NOT NULL",
                "tokens_used INTEGER NOT NULL",
                "quality_score REAL",
                "complexity TEXT NOT NULL",
            ],
            store.Columns("task_metrics"));
        Assert.Equal(
            ["idx_tm_agent_completed(agent_id, completed_at)", "idx_tm_agent_id(agent_id)", "idx_tm_completed_at(completed_at)"],
            store.Indexes("task_metrics"));
        Assert.Empty(store.Uniques("task_metrics"));
        Assert.Empty(store.ForeignKeys("task_metrics"));
        Assert.Empty(store.Triggers("task_metrics"));
    }

    [Fact]
    public async Task A_record_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop);
        await store.Database.TaskMetrics.SaveAsync(
            Given.TaskMetric("m2") with
            {
                CompletedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                IsSuccess = false,
                QualityScore = 7.5,
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM task_metrics ORDER BY id");

        Assert.Equal<object?>(
            ["m1", "ada", "ship", "development", "2026-03-15T12:00:00.0000000+00:00", 1L, 1.5, 0.25, 3L, 1500L, null, "simple"],
            rows[0]);
        Assert.Equal<object?>(
            ["m2", "ada", "ship", "development", "2026-03-15T12:00:00.0000010+00:00", 0L, 1.5, 0.25, 3L, 1500L, 7.5, "simple"],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "development design research review meeting admin",
            await store.TextsAsync<TaskType>(
                "task_metrics",
                "task_type",
                type => store.Database.TaskMetrics.SaveAsync(Given.TaskMetric($"{type}") with { TaskType = type }, Stop)));
        Assert.Equal(
            "simple medium complex epic",
            await store.TextsAsync<Complexity>(
                "task_metrics",
                "complexity",
                complexity => store.Database.TaskMetrics.SaveAsync(
                    Given.TaskMetric($"{complexity}") with { Complexity = complexity }, Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_is_read()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop);
        store.Run("""
            UPDATE task_metrics SET is_success = 2, duration_seconds = 7, quality_score = 10, completed_at = '2026-03-15T12:00:00Z'
            """);

        Assert.Equal(
            [Given.TaskMetric() with { DurationSeconds = 7, QualityScore = 10 }],
            await store.Database.TaskMetrics.QueryAsync(cancellationToken: Stop));
    }

    [Theory]
    [InlineData("task_type", "gardening")]
    [InlineData("complexity", "trivial")]
    public async Task An_unknown_choice_is_named_with_its_place(string column, string text)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop);
        store.Run($"UPDATE task_metrics SET {column} = '{text}'");

        await Refused.WhenRead(
            () => store.Database.TaskMetrics.QueryAsync(cancellationToken: Stop), "task_metrics", column, "m1", text);
    }

    [Theory]
    [InlineData("id = ''")]
    [InlineData("agent_id = ' '")]
    [InlineData("task_id = ' '")]
    [InlineData("duration_seconds = -1")]
    [InlineData("duration_seconds = 9e999")]
    [InlineData("cost_usd = -0.5")]
    [InlineData("turns_used = -1")]
    [InlineData("tokens_used = -1")]
    [InlineData("quality_score = 10.5")]
    [InlineData("completed_at = 'noon'")]
    public async Task A_stored_record_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop);
        store.Run($"UPDATE task_metrics SET {assignment}");

        await Refused.WhenRead(() => store.Database.TaskMetrics.QueryAsync(cancellationToken: Stop), "task_metrics");
    }
}

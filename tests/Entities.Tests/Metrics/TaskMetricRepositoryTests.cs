namespace Synthorg.Entities.Tests.Metrics;

/// <summary>Tasks' metrics are added once and queried newest first.</summary>
public sealed class TaskMetricRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ITaskMetricRepository), nameof(ITaskMetricRepository.SaveAsync), nameof(ITaskMetricRepository.QueryAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        TaskMetricRecord full = Given.TaskMetric("m2") with
        {
            TaskType = TaskType.Meeting,
            CompletedAt = Given.Noon.AddTicks(10),
            IsSuccess = false,
            DurationSeconds = 0.1,
            CostUsd = double.MaxValue,
            TurnsUsed = long.MaxValue,
            TokensUsed = 0,
            QualityScore = 0,
            Complexity = Complexity.Complex,
        };
        await store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop);
        await store.Database.TaskMetrics.SaveAsync(full, Stop);

        await store.ReopenAsync();

        Assert.Equal([full, Given.TaskMetric()], await store.Database.TaskMetrics.QueryAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ITaskMetricRepository), nameof(ITaskMetricRepository.SaveAsync))]
    public async Task An_id_is_taken_once()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop);

        await Refused.AsADuplicate(() => store.Database.TaskMetrics.SaveAsync(Given.TaskMetric() with { TaskId = "other" }, Stop));

        Assert.Equal(["ship"], store.Values("SELECT task_id FROM task_metrics"));
    }

    [Fact]
    [Covers(typeof(ITaskMetricRepository), nameof(ITaskMetricRepository.QueryAsync))]
    public async Task Records_come_newest_first_and_of_one_instant_by_id_descending()
    {
        await using Store store = await Store.OpenAsync();
        await SaveAsync(store, "b", Given.Noon);
        await SaveAsync(store, "old", Given.Noon.AddTicks(-10));
        await SaveAsync(store, "c", Given.Noon.ToOffset(TimeSpan.FromHours(-9)));
        await SaveAsync(store, "a", Given.Noon);
        await SaveAsync(store, "new", Given.Noon.AddHours(1));

        Assert.Equal("new c b a old", Ids(await store.Database.TaskMetrics.QueryAsync(cancellationToken: Stop)));
        Assert.Equal("new c b a old", Ids(await store.Database.TaskMetrics.QueryAsync("ada", cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(ITaskMetricRepository), nameof(ITaskMetricRepository.QueryAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        ITaskMetricRepository metrics = store.Database.TaskMetrics;
        DateTimeOffset one = Given.Noon.AddHours(1), two = Given.Noon.AddHours(2), tick = Given.Noon.AddTicks(10);
        await SaveAsync(store, "a", Given.Noon);
        await SaveAsync(store, "b", one, "bob");
        await SaveAsync(store, "c", two);

        Assert.Equal("c a", Ids(await metrics.QueryAsync("ada", cancellationToken: Stop)));
        Assert.Equal("c b", Ids(await metrics.QueryAsync(since: one, cancellationToken: Stop)));
        Assert.Equal("c b", Ids(await metrics.QueryAsync(since: tick, cancellationToken: Stop)));
        Assert.Equal("b a", Ids(await metrics.QueryAsync(until: one, cancellationToken: Stop)));
        Assert.Equal("a", Ids(await metrics.QueryAsync(until: one.AddTicks(-10), cancellationToken: Stop)));
        Assert.Equal("b", Ids(await metrics.QueryAsync(since: one, until: one.ToOffset(TimeSpan.FromHours(9)), cancellationToken: Stop)));
        Assert.Equal("c", Ids(await metrics.QueryAsync("ada", one, cancellationToken: Stop)));
        Assert.Equal("a", Ids(await metrics.QueryAsync("ada", until: one, cancellationToken: Stop)));
        Assert.Equal("c", Ids(await metrics.QueryAsync("ada", tick, two, Stop)));
        Assert.Empty(await metrics.QueryAsync("ada", tick, one, Stop));
        Assert.Empty(await metrics.QueryAsync("Ada", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ITaskMetricRepository), nameof(ITaskMetricRepository.QueryAsync))]
    public async Task An_end_before_the_start_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();
        ITaskMetricRepository metrics = store.Database.TaskMetrics;

        await Refused.BeforeTheDatabase(
            store,
            "task_metrics",
            () => metrics.QueryAsync(since: Given.Noon, until: Given.Noon.ToOffset(TimeSpan.FromHours(-9)), cancellationToken: Stop),
            () => metrics.QueryAsync(since: Given.Noon, until: Given.Noon.AddTicks(-10), cancellationToken: Stop),
            () => metrics.QueryAsync("ada", Given.Noon, DateTimeOffset.MinValue, Stop));
    }

    private static ValueTask SaveAsync(Store store, string id, DateTimeOffset at, string agentId = "ada") =>
        store.Database.TaskMetrics.SaveAsync(Given.TaskMetric(id) with { AgentId = agentId, CompletedAt = at }, Stop);

    private static string Ids(IEnumerable<TaskMetricRecord> records) => string.Join(' ', records.Select(static record => record.Id));
}

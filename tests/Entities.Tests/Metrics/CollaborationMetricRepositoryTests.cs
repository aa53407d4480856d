namespace Synthorg.Entities.Tests.Metrics;

/// <summary>Metrics of collaboration are added once and queried newest first.</summary>
public sealed class CollaborationMetricRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(
        typeof(ICollaborationMetricRepository),
        nameof(ICollaborationMetricRepository.SaveAsync),
        nameof(ICollaborationMetricRepository.QueryAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        CollaborationMetricRecord full = Given.CollaborationMetric("m2") with
        {
            RecordedAt = Given.Noon.AddTicks(10),
            DelegationSuccess = true,
            DelegationResponseSeconds = 0.1,
            ConflictConstructiveness = 0,
            MeetingContribution = 1,
            HandoffCompleteness = 0.3,
            LoopTriggered = true,
        };
        await store.Database.CollaborationMetrics.SaveAsync(Given.CollaborationMetric(), Stop);
        await store.Database.CollaborationMetrics.SaveAsync(full, Stop);

        await store.ReopenAsync();

        Assert.Equal([full, Given.CollaborationMetric()], await store.Database.CollaborationMetrics.QueryAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ICollaborationMetricRepository), nameof(ICollaborationMetricRepository.SaveAsync))]
    public async Task An_id_is_taken_once()
    {
        await using Store store = await Store.OpenAsync();
        await SaveAsync(store, "m1", Given.Noon);

        await Refused.AsADuplicate(() => SaveAsync(store, "m1", Given.Noon, "bob"));

        Assert.Equal(["ada"], store.Values("SELECT agent_id FROM collaboration_metrics"));
    }

    [Fact]
    [Covers(typeof(ICollaborationMetricRepository), nameof(ICollaborationMetricRepository.QueryAsync))]
    public async Task Records_come_newest_first_and_of_one_instant_by_id_descending()
    {
        await using Store store = await Store.OpenAsync();
        await SaveAsync(store, "b", Given.Noon);
        await SaveAsync(store, "old", Given.Noon.AddTicks(-10));
        await SaveAsync(store, "c", Given.Noon.ToOffset(TimeSpan.FromHours(-9)));
        await SaveAsync(store, "a", Given.Noon);
        await SaveAsync(store, "new", Given.Noon.AddHours(1));

        Assert.Equal("new c b a old", Ids(await store.Database.CollaborationMetrics.QueryAsync(cancellationToken: Stop)));
        Assert.Equal("new c b a old", Ids(await store.Database.CollaborationMetrics.QueryAsync("ada", cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(ICollaborationMetricRepository), nameof(ICollaborationMetricRepository.QueryAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        ICollaborationMetricRepository metrics = store.Database.CollaborationMetrics;
        DateTimeOffset later = Given.Noon.AddHours(1);
        await SaveAsync(store, "a", Given.Noon);
        await SaveAsync(store, "b", later, "bob");
        await SaveAsync(store, "c", later);

        Assert.Equal("c a", Ids(await metrics.QueryAsync("ada", cancellationToken: Stop)));
        Assert.Equal("c b", Ids(await metrics.QueryAsync(since: later, cancellationToken: Stop)));
        Assert.Equal("c b a", Ids(await metrics.QueryAsync(since: Given.Noon.ToOffset(TimeSpan.FromHours(9)), cancellationToken: Stop)));
        Assert.Empty(await metrics.QueryAsync(since: later.AddTicks(10), cancellationToken: Stop));
        Assert.Equal("c", Ids(await metrics.QueryAsync("ada", Given.Noon.AddTicks(10), Stop)));
        Assert.Empty(await metrics.QueryAsync("Ada", cancellationToken: Stop));
    }

    private static ValueTask SaveAsync(Store store, string id, DateTimeOffset at, string agentId = "ada") =>
        store.Database.CollaborationMetrics.SaveAsync(
            Given.CollaborationMetric(id) with { AgentId = agentId, RecordedAt = at }, Stop);

    private static string Ids(IEnumerable<CollaborationMetricRecord> records) =>
        string.Join(' ', records.Select(static record => record.Id));
}

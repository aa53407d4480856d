namespace Synthorg.Entities.Tests.Costs;

/// <summary>Cost records are added, found in order and added up.</summary>
public sealed class CostRecordRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ICostRecordRepository), nameof(ICostRecordRepository.SaveAsync), nameof(ICostRecordRepository.QueryAsync))]
    public async Task What_was_saved_comes_back_equal_and_in_order()
    {
        await using Store store = await Store.OpenAsync();
        CostRecord[] saved =
        [
            Given.Cost("zoe") with { CallCategory = LlmCallCategory.Coordination, Timestamp = Given.Noon.AddHours(1) },
            Given.Cost("ada"),
            Given.Cost("ada"), // Equal to the one before, and a record of its own.
            Given.Cost("bob") with { Timestamp = Given.Noon.AddHours(-1).AddTicks(1_234_560), OutputTokens = long.MaxValue },
        ];
        foreach (CostRecord record in saved)
        {
            await store.Database.CostRecords.SaveAsync(record, Stop);
        }

        await store.ReopenAsync();

        Assert.Equal(saved, await store.Database.CostRecords.QueryAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ICostRecordRepository), nameof(ICostRecordRepository.QueryAsync), nameof(ICostRecordRepository.AggregateAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        ICostRecordRepository costs = store.Database.CostRecords;
        await costs.SaveAsync(Given.Cost("ada", "ship", 1), Stop);
        await costs.SaveAsync(Given.Cost("ada", "plan", 2), Stop);
        await costs.SaveAsync(Given.Cost("bob", "ship", 4), Stop);
        await costs.SaveAsync(Given.Cost("ada", "ship", 8), Stop);

        Assert.Equal([1.0, 2, 8], Prices(await costs.QueryAsync("ada", cancellationToken: Stop)));
        Assert.Equal([1.0, 4, 8], Prices(await costs.QueryAsync(taskId: "ship", cancellationToken: Stop)));
        Assert.Equal([1.0, 8], Prices(await costs.QueryAsync("ada", "ship", Stop)));
        Assert.Empty(await costs.QueryAsync("bob", "plan", Stop));

        Assert.Equal(15, await costs.AggregateAsync(cancellationToken: Stop));
        Assert.Equal(11, await costs.AggregateAsync("ada", cancellationToken: Stop));
        Assert.Equal(13, await costs.AggregateAsync(taskId: "ship", cancellationToken: Stop));
        Assert.Equal(9, await costs.AggregateAsync("ada", "ship", Stop));
    }

    [Fact]
    [Covers(typeof(ICostRecordRepository), nameof(ICostRecordRepository.AggregateAsync))]
    public async Task Nothing_adds_up_to_zero()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(0.0, await store.Database.CostRecords.AggregateAsync(cancellationToken: Stop));
        Assert.Equal(0.0, await store.Database.CostRecords.AggregateAsync("nobody", "nothing", Stop));
    }

    [Fact]
    [Covers(typeof(ICostRecordRepository), nameof(ICostRecordRepository.SaveAsync))]
    public async Task A_record_that_breaks_a_rule_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            nameof(CostRecord.CostUsd),
            async () => await store.Database.CostRecords.SaveAsync(Given.Cost() with { InputTokens = 0, OutputTokens = 0 }, Stop));

        Assert.Empty(store.Rows("SELECT * FROM cost_records"));
    }

    [Fact]
    [Covers(typeof(ICostRecordRepository), nameof(ICostRecordRepository.SpendingByAgentAsync))]
    public async Task Who_spent_most_comes_first()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CostRecords.SaveAsync(Given.Cost("ada", costUsd: 1), Stop);
        await store.Database.CostRecords.SaveAsync(Given.Cost("bob", costUsd: 1.5), Stop);
        await store.Database.CostRecords.SaveAsync(Given.Cost("ada", costUsd: 2), Stop);

        Assert.Equal(
            [new AgentSpending("ada", 3), new AgentSpending("bob", 1.5)],
            await store.Database.CostRecords.SpendingByAgentAsync(Stop));
    }

    private static IEnumerable<double> Prices(IEnumerable<CostRecord> records) => records.Select(static record => record.CostUsd);
}

namespace Synthorg.Entities.Tests.Costs;

/// <summary>How cost records lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class CostRecordTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "rowid INTEGER KEY 1",
                "agent_id TEXT NOT NULL",
                "task_id TEXT NOT NULL",
                "provider TEXT NOT NULL",
                "model TEXT NOT NULL",
                "input_tokens INTEGER NOT NULL",
                "output_tokens INTEGER NOT NULL",
                "cost_usd REAL NOT NULL",
                "timestamp TEXT NOT NULL",
                "call_category TEXT",
            ],
            store.Columns("cost_records"));
        Assert.Equal(
            ["idx_cost_records_agent_id(agent_id)", "idx_cost_records_task_id(task_id)"],
            store.Indexes("cost_records"));
    }

    [Fact]
    public async Task A_record_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CostRecords.SaveAsync(
            Given.Cost() with
            {
                CallCategory = LlmCallCategory.Productive,
                Timestamp = new DateTimeOffset(2026, 3, 15, 14, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_234_569),
            },
            Stop);
        await store.Database.CostRecords.SaveAsync(Given.Cost() with { CostUsd = 0 }, Stop);

        object?[][] rows = store.Rows("SELECT * FROM cost_records ORDER BY rowid");

        Assert.Equal(2, rows.Length);
        Assert.Equal<object?>(
            [1L, "ada", "ship", "example", "large", 1200L, 300L, 0.5, "2026-03-15T12:00:00.1234560+00:00", "productive"],
            rows[0]);
        Assert.Equal<object?>(
            [2L, "ada", "ship", "example", "large", 1200L, 300L, 0.0, "2026-03-15T12:00:00.0000000+00:00", null],
            rows[1]);
    }

    [Fact]
    public async Task Every_category_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();
        foreach (LlmCallCategory category in Enum.GetValues<LlmCallCategory>())
        {
            await store.Database.CostRecords.SaveAsync(Given.Cost() with { CallCategory = category }, Stop);
        }

        Assert.Equal(["productive", "coordination", "system"], store.Values("SELECT call_category FROM cost_records ORDER BY rowid"));
    }

    [Fact]
    public async Task The_number_of_a_record_is_never_given_twice()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CostRecords.SaveAsync(Given.Cost(), Stop);
        await store.Database.CostRecords.SaveAsync(Given.Cost(), Stop);
        store.Run("DELETE FROM cost_records WHERE rowid = 2");

        await store.Database.CostRecords.SaveAsync(Given.Cost(), Stop);

        Assert.Equal([1L, 3L], store.Values("SELECT rowid FROM cost_records ORDER BY rowid"));
    }

    [Theory]
    [InlineData("2026-03-15T12:00:00Z", 0)]
    [InlineData("2026-03-15T14:00:00.5+02:00", 5_000_000)]
    [InlineData("2026-03-15 12:00:00.123456+00:00", 1_234_560)]
    [InlineData("2026-03-15T12:00:00.123456999Z", 1_234_560)]
    public async Task A_time_of_anothers_making_is_read(string text, long ticksAfterNoon)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CostRecords.SaveAsync(Given.Cost(), Stop);
        store.Run($"UPDATE cost_records SET timestamp = '{text}'");

        CostRecord read = Assert.Single(await store.Database.CostRecords.QueryAsync(cancellationToken: Stop));

        Assert.Equal(Given.Noon.AddTicks(ticksAfterNoon), read.Timestamp);
    }

    [Theory]
    [InlineData("agent_id = ''")]
    [InlineData("input_tokens = -1")]
    [InlineData("input_tokens = 0, output_tokens = 0")]
    [InlineData("timestamp = '2026-03-15T12:00:00'")]
    [InlineData("timestamp = 'noon'")]
    [InlineData("call_category = 'private'")]
    public async Task A_stored_record_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CostRecords.SaveAsync(Given.Cost(), Stop);
        store.Run($"UPDATE cost_records SET {assignment}");

        await Refused.WhenRead(() => store.Database.CostRecords.QueryAsync(cancellationToken: Stop), "cost_records");
    }
}

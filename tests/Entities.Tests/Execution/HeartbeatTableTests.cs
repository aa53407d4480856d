namespace Synthorg.Entities.Tests.Execution;

/// <summary>How heartbeats lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class HeartbeatTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "execution_id TEXT NOT NULL KEY 1",
                "agent_id TEXT NOT NULL",
                "task_id TEXT NOT NULL",
                "last_heartbeat_at TEXT NOT NULL",
            ],
            store.Columns("heartbeats"));
        Assert.Equal(["idx_hb_last_heartbeat(last_heartbeat_at)"], store.Indexes("heartbeats"));
        Assert.Empty(store.Uniques("heartbeats"));
        Assert.Empty(store.ForeignKeys("heartbeats"));
        Assert.Empty(store.Triggers("heartbeats"));
    }

    [Fact]
    public async Task A_heartbeat_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Heartbeats.SaveAsync(
            Given.Heartbeat() with { LastHeartbeatAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)) }, Stop);

        Assert.Equal<object?>(
            ["run", "ada", "ship", "2026-03-15T12:00:00.0000010+00:00"], Assert.Single(store.Rows("SELECT * FROM heartbeats")));
    }

    [Theory]
    [InlineData("agent_id = ' '")]
    [InlineData("task_id = ''")]
    [InlineData("last_heartbeat_at = '2026-03-15T12:00:00'")]
    public async Task A_stored_heartbeat_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Heartbeats.SaveAsync(Given.Heartbeat(), Stop);
        store.Run($"UPDATE heartbeats SET {assignment}");

        await Refused.WhenRead(() => store.Database.Heartbeats.GetAsync("run", Stop), "heartbeats", "run");
    }
}

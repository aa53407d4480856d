namespace Synthorg.Entities.Tests.Execution;

/// <summary>Heartbeats are kept, one for each execution, and the stale ones found.</summary>
public sealed class HeartbeatRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IHeartbeatRepository), nameof(IHeartbeatRepository.SaveAsync), nameof(IHeartbeatRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        Heartbeat heartbeat = Given.Heartbeat() with { LastHeartbeatAt = Given.Noon.AddTicks(1_234_560) };
        await store.Database.Heartbeats.SaveAsync(heartbeat, Stop);

        await store.ReopenAsync();

        Assert.Equal(heartbeat, await store.Database.Heartbeats.GetAsync("run", Stop));
        Assert.Null(await store.Database.Heartbeats.GetAsync("Run", Stop));
    }

    [Fact]
    [Covers(typeof(IHeartbeatRepository), nameof(IHeartbeatRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Heartbeats.SaveAsync(Given.Heartbeat("run"), Stop);
        await store.Database.Heartbeats.SaveAsync(Given.Heartbeat("walk"), Stop);
        Heartbeat changed = new() { ExecutionId = "run", AgentId = "bob", TaskId = "plan", LastHeartbeatAt = Given.Noon.AddDays(-1) };

        await store.Database.Heartbeats.SaveAsync(changed, Stop);

        Assert.Equal(changed, await store.Database.Heartbeats.GetAsync("run", Stop));
        Assert.Equal(["run", "walk"], store.Values("SELECT execution_id FROM heartbeats ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IHeartbeatRepository), nameof(IHeartbeatRepository.GetStaleAsync))]
    public async Task Stale_are_those_before_the_threshold_the_oldest_first()
    {
        await using Store store = await Store.OpenAsync();
        IHeartbeatRepository heartbeats = store.Database.Heartbeats;
        await heartbeats.SaveAsync(Given.Heartbeat("b"), Stop);
        await heartbeats.SaveAsync(Given.Heartbeat("a") with { LastHeartbeatAt = Given.Noon.ToOffset(TimeSpan.FromHours(9)) }, Stop);
        await heartbeats.SaveAsync(Given.Heartbeat("c"), Stop);
        await heartbeats.SaveAsync(Given.Heartbeat("old") with { LastHeartbeatAt = Given.Noon.AddHours(-1) }, Stop);
        await heartbeats.SaveAsync(Given.Heartbeat("new") with { LastHeartbeatAt = Given.Noon.AddTicks(10) }, Stop);

        Assert.Equal("old a b c new", await StaleAsync(Given.Noon.AddHours(1)));
        Assert.Equal("old a b c", await StaleAsync(Given.Noon.AddTicks(10)));
        Assert.Equal("old", await StaleAsync(Given.Noon));
        Assert.Equal("old", await StaleAsync(Given.Noon.ToOffset(TimeSpan.FromHours(-9))));
        Assert.Equal("", await StaleAsync(Given.Noon.AddHours(-1)));

        async Task<string> StaleAsync(DateTimeOffset threshold) =>
            string.Join(' ', (await heartbeats.GetStaleAsync(threshold, Stop)).Select(static heartbeat => heartbeat.ExecutionId));
    }

    [Fact]
    [Covers(typeof(IHeartbeatRepository), nameof(IHeartbeatRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Heartbeats.SaveAsync(Given.Heartbeat("run"), Stop);
        await store.Database.Heartbeats.SaveAsync(Given.Heartbeat("walk"), Stop);

        Assert.True(await store.Database.Heartbeats.DeleteAsync("run", Stop));
        Assert.False(await store.Database.Heartbeats.DeleteAsync("run", Stop));
        Assert.Equal(["walk"], store.Values("SELECT execution_id FROM heartbeats"));
    }

    [Fact]
    [Covers(typeof(IHeartbeatRepository), nameof(IHeartbeatRepository.GetAsync), nameof(IHeartbeatRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("executionId", text => store.Database.Heartbeats.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("executionId", text => store.Database.Heartbeats.DeleteAsync(text, Stop));
    }
}

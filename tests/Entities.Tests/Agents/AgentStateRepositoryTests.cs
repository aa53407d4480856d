namespace Synthorg.Entities.Tests.Agents;

/// <summary>Agents' states are kept, one each, and the active ones found.</summary>
public sealed class AgentStateRepositoryTests
{
    private static readonly AgentRuntimeState s_full = Given.Working() with
    {
        TaskId = "ship",
        Status = ExecutionStatus.Paused,
        TurnCount = long.MaxValue,
        AccumulatedCostUsd = 0.1,
        LastActivityAt = Given.Noon.AddTicks(1_234_560),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IAgentStateRepository), nameof(IAgentStateRepository.SaveAsync), nameof(IAgentStateRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        var idle = AgentRuntimeState.Idle("bob", Given.Noon);
        await store.Database.AgentStates.SaveAsync(s_full, Stop);
        await store.Database.AgentStates.SaveAsync(idle, Stop);

        await store.ReopenAsync();

        Assert.Equal(s_full, await store.Database.AgentStates.GetAsync("ada", Stop));
        Assert.Equal(idle, await store.Database.AgentStates.GetAsync("bob", Stop));
        Assert.Null(await store.Database.AgentStates.GetAsync("Ada", Stop));
    }

    [Fact]
    [Covers(typeof(IAgentStateRepository), nameof(IAgentStateRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        var idle = AgentRuntimeState.Idle("ada", Given.Noon);
        await store.Database.AgentStates.SaveAsync(idle, Stop);
        await store.Database.AgentStates.SaveAsync(Given.Working("bob"), Stop);

        await store.Database.AgentStates.SaveAsync(s_full, Stop);
        Assert.Equal(s_full, await store.Database.AgentStates.GetAsync("ada", Stop));

        await store.Database.AgentStates.SaveAsync(idle, Stop);
        Assert.Equal(idle, await store.Database.AgentStates.GetAsync("ada", Stop));
        Assert.Equal(["ada", "bob"], store.Values("SELECT agent_id FROM agent_states ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IAgentStateRepository), nameof(IAgentStateRepository.SaveAsync))]
    public async Task A_state_that_breaks_a_rule_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenSaved(
            nameof(AgentRuntimeState.StartedAt),
            () => store.Database.AgentStates.SaveAsync(Given.Working() with { StartedAt = null }, Stop));

        Assert.Empty(store.Rows("SELECT * FROM agent_states"));
    }

    [Fact]
    [Covers(typeof(IAgentStateRepository), nameof(IAgentStateRepository.GetActiveAsync))]
    public async Task Active_agents_are_those_that_are_not_idle_the_last_active_first()
    {
        await using Store store = await Store.OpenAsync();
        IAgentStateRepository states = store.Database.AgentStates;
        Assert.Empty(await states.GetActiveAsync(Stop));

        await states.SaveAsync(Given.Working("b"), Stop);
        await states.SaveAsync(AgentRuntimeState.Idle("idle", Given.Noon.AddDays(1)), Stop);
        await states.SaveAsync(Given.Working("old") with { LastActivityAt = Given.Noon.AddTicks(-10) }, Stop);
        await states.SaveAsync(Given.Working("c") with { Status = ExecutionStatus.Paused }, Stop);
        await states.SaveAsync(Given.Working("a") with { LastActivityAt = Given.Noon.ToOffset(TimeSpan.FromHours(9)) }, Stop);
        await states.SaveAsync(Given.Working("new") with { LastActivityAt = Given.Noon.AddHours(1) }, Stop);

        Assert.Equal(
            ["new", "c", "b", "a", "old"], (await states.GetActiveAsync(Stop)).Select(static state => state.AgentId));
    }

    [Fact]
    [Covers(typeof(IAgentStateRepository), nameof(IAgentStateRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AgentStates.SaveAsync(Given.Working("ada"), Stop);
        await store.Database.AgentStates.SaveAsync(Given.Working("bob"), Stop);

        Assert.True(await store.Database.AgentStates.DeleteAsync("ada", Stop));
        Assert.False(await store.Database.AgentStates.DeleteAsync("ada", Stop));
        Assert.Equal(["bob"], store.Values("SELECT agent_id FROM agent_states"));
    }

    [Fact]
    [Covers(typeof(IAgentStateRepository), nameof(IAgentStateRepository.GetAsync), nameof(IAgentStateRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("agentId", text => store.Database.AgentStates.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("agentId", text => store.Database.AgentStates.DeleteAsync(text, Stop));
    }
}

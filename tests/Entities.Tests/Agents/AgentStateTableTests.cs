namespace Synthorg.Entities.Tests.Agents;

/// <summary>How agents' states lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class AgentStateTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "agent_id TEXT NOT NULL KEY 1",
                "execution_id TEXT",
                "task_id TEXT",
                "status TEXT NOT NULL DEFAULT 'idle'",
                "turn_count INTEGER NOT NULL DEFAULT 0",
                "accumulated_cost_usd REAL NOT NULL DEFAULT 0.0",
                "last_activity_at TEXT NOT NULL",
                "started_at TEXT",
            ],
            store.Columns("agent_states"));
        Assert.Equal(["idx_as_status_activity(status, last_activity_at DESC)"], store.Indexes("agent_states"));
        Assert.Empty(store.Uniques("agent_states"));
        Assert.Empty(store.ForeignKeys("agent_states"));
        Assert.Empty(store.Triggers("agent_states"));
    }

    [Fact]
    public async Task A_state_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AgentStates.SaveAsync(AgentRuntimeState.Idle("ada", Given.Noon), Stop);
        await store.Database.AgentStates.SaveAsync(
            Given.Working("bob") with
            {
                TaskId = "ship",
                Status = ExecutionStatus.Paused,
                TurnCount = 3,
                AccumulatedCostUsd = 0.5,
                LastActivityAt = Given.Noon.AddTicks(1_234_560).ToOffset(TimeSpan.FromHours(-5)),
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM agent_states ORDER BY agent_id");

        Assert.Equal<object?>(["ada", null, null, "idle", 0L, 0.0, "2026-03-15T12:00:00.0000000+00:00", null], rows[0]);
        Assert.Equal<object?>(
            [
                "bob", "run", "ship", "paused", 3L, 0.5, "2026-03-15T12:00:00.1234560+00:00", "2026-03-15T11:00:00.0000000+00:00",
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "idle executing paused",
            await store.TextsAsync<ExecutionStatus>("agent_states", "status", status => store.Database.AgentStates.SaveAsync(
                status == ExecutionStatus.Idle
                    ? AgentRuntimeState.Idle("ada", Given.Noon)
                    : Given.Working($"{status}") with { Status = status },
                Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("INSERT INTO agent_states (agent_id, last_activity_at) VALUES ('ada', '2026-03-15 14:00:00+02:00')");

        Assert.Equal(AgentRuntimeState.Idle("ada", Given.Noon), await store.Database.AgentStates.GetAsync("ada", Stop));
    }

    [Fact]
    public async Task The_table_keeps_the_invariant_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AgentStates.SaveAsync(AgentRuntimeState.Idle("ada", Given.Noon), Stop);
        await store.Database.AgentStates.SaveAsync(Given.Working("bob"), Stop);

        Refused.ByTheTable(
            store,
            Constraint.Check,
            "UPDATE agent_states SET execution_id = 'run' WHERE agent_id = 'ada'",
            "UPDATE agent_states SET task_id = 'ship' WHERE agent_id = 'ada'",
            "UPDATE agent_states SET started_at = last_activity_at WHERE agent_id = 'ada'",
            "UPDATE agent_states SET turn_count = 1 WHERE agent_id = 'ada'",
            "UPDATE agent_states SET accumulated_cost_usd = 0.1 WHERE agent_id = 'ada'",
            "UPDATE agent_states SET status = 'executing' WHERE agent_id = 'ada'",
            "UPDATE agent_states SET status = 'paused', execution_id = 'run' WHERE agent_id = 'ada'",
            "UPDATE agent_states SET status = 'paused', started_at = last_activity_at WHERE agent_id = 'ada'",
            "UPDATE agent_states SET execution_id = NULL WHERE agent_id = 'bob'",
            "UPDATE agent_states SET started_at = NULL WHERE agent_id = 'bob'",
            "UPDATE agent_states SET status = 'idle' WHERE agent_id = 'bob'");
    }

    [Fact]
    public async Task The_table_refuses_values_out_of_range()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AgentStates.SaveAsync(Given.Working(), Stop);

        Refused.ByTheTable(
            store,
            Constraint.Check,
            "UPDATE agent_states SET status = 'asleep'",
            "UPDATE agent_states SET status = 'Paused'",
            "UPDATE agent_states SET turn_count = -1",
            "UPDATE agent_states SET accumulated_cost_usd = -0.5");
        store.Run("UPDATE agent_states SET status = 'paused', turn_count = 1, accumulated_cost_usd = 0.5, task_id = 'ship'");
    }

    [Theory]
    [InlineData("execution_id = ''")]
    [InlineData("task_id = ' '")]
    [InlineData("last_activity_at = 'noon'")]
    [InlineData("started_at = '2026-03-15T12:00:00'")]
    [InlineData("turn_count = -1")]
    [InlineData("status = 'idle'")]
    [InlineData("started_at = NULL")]
    public async Task A_stored_state_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AgentStates.SaveAsync(Given.Working(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE agent_states SET {assignment}, accumulated_cost_usd = 0.5");

        await Refused.WhenRead(() => store.Database.AgentStates.GetAsync("ada", Stop), "agent_states", "ada");
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.AgentStates.SaveAsync(Given.Working(), Stop);
        store.Run("PRAGMA ignore_check_constraints = ON; UPDATE agent_states SET status = 'asleep'");

        await Refused.WhenRead(() => store.Database.AgentStates.GetAsync("ada", Stop), "agent_states", "status", "ada", "asleep");
    }
}

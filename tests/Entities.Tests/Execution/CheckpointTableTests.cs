namespace Synthorg.Entities.Tests.Execution;

/// <summary>How checkpoints lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class CheckpointTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "execution_id TEXT NOT NULL",
                "agent_id TEXT NOT NULL",
                "task_id TEXT NOT NULL",
                "turn_number INTEGER NOT NULL",
                "context_json TEXT NOT NULL",
                "created_at TEXT NOT NULL",
            ],
            store.Columns("checkpoints"));
        Assert.Equal(
            [
                "idx_cp_exec_turn(execution_id, turn_number)",
                "idx_cp_execution_id(execution_id)",
                "idx_cp_task_id(task_id)",
                "idx_cp_task_turn(task_id, turn_number)",
            ],
            store.Indexes("checkpoints"));
        Assert.Empty(store.Uniques("checkpoints"));
        Assert.Empty(store.ForeignKeys("checkpoints"));
        Assert.Empty(store.Triggers("checkpoints"));
    }

    [Fact]
    public async Task A_checkpoint_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        const string Json = " { \"b\" : [1.0,\t2e0],\r\n\"a\": \"\\u0041ä/\" } ";
        await store.Database.Checkpoints.SaveAsync(
            Given.Checkpoint() with { ContextJson = Json, CreatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)) }, Stop);

        Assert.Equal<object?>(
            ["c1", "run", "ada", "ship", 1L, Json, "2026-03-15T12:00:00.0000010+00:00"],
            Assert.Single(store.Rows("SELECT * FROM checkpoints")));
    }

    [Fact]
    public async Task The_table_counts_turns_from_zero_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Checkpoints.SaveAsync(Given.Checkpoint(), Stop);

        Refused.ByTheTable(store, Constraint.Check, "UPDATE checkpoints SET turn_number = -1");
        store.Run("UPDATE checkpoints SET turn_number = 0");
    }

    [Theory]
    [InlineData("execution_id = ' '")]
    [InlineData("agent_id = ''")]
    [InlineData("turn_number = -1")]
    [InlineData("created_at = 'noon'")]
    [InlineData("context_json = '[\"secret\"]'")]
    [InlineData("context_json = '\"secret\"'")]
    [InlineData("context_json = '{\"secret\": 1'")]
    public async Task A_stored_checkpoint_that_breaks_a_rule_is_not_handed_out_nor_shown(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Checkpoints.SaveAsync(Given.Checkpoint(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE checkpoints SET {assignment}");

        string said = await Refused.WhenRead(
            () => store.Database.Checkpoints.GetLatestAsync(taskId: "ship", cancellationToken: Stop), "checkpoints", "c1");
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }
}

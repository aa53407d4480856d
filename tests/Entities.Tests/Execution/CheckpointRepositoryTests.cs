namespace Synthorg.Entities.Tests.Execution;

/// <summary>Checkpoints are saved, the latest is found, and an execution's are removed.</summary>
public sealed class CheckpointRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.SaveAsync), nameof(ICheckpointRepository.GetLatestAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        Checkpoint full = Given.Checkpoint() with
        {
            TurnNumber = long.MaxValue,
            ContextJson = " {\n\"b\": 1.0, \"a\": \"\\u0061\"} ",
            CreatedAt = Given.Noon.AddTicks(10),
        };
        await store.Database.Checkpoints.SaveAsync(full, Stop);

        await store.ReopenAsync();

        Assert.Equal(full, await store.Database.Checkpoints.GetLatestAsync("run", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Checkpoints.SaveAsync(Given.Checkpoint("c1"), Stop);
        await store.Database.Checkpoints.SaveAsync(Given.Checkpoint("c2") with { ExecutionId = "other" }, Stop);
        Checkpoint changed = new()
        {
            Id = "c1",
            ExecutionId = "walk",
            AgentId = "bob",
            TaskId = "plan",
            TurnNumber = 0,
            ContextJson = "{}",
            CreatedAt = Given.Noon.AddDays(1),
        };

        await store.Database.Checkpoints.SaveAsync(changed, Stop);

        Assert.Equal(changed, await store.Database.Checkpoints.GetLatestAsync("walk", cancellationToken: Stop));
        Assert.Equal(["c1", "c2"], store.Values("SELECT id FROM checkpoints ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.GetLatestAsync))]
    public async Task The_latest_is_of_the_highest_turn_and_of_one_turn_the_newest()
    {
        await using Store store = await Store.OpenAsync();
        ICheckpointRepository checkpoints = store.Database.Checkpoints;
        await checkpoints.SaveAsync(Given.Checkpoint("early") with { TurnNumber = 9, CreatedAt = Given.Noon.AddDays(1) }, Stop);
        Assert.Equal("early", await LatestAsync());
        await checkpoints.SaveAsync(Given.Checkpoint("late") with { TurnNumber = 10, CreatedAt = Given.Noon }, Stop);
        Assert.Equal("late", await LatestAsync());
        await checkpoints.SaveAsync(
            Given.Checkpoint("again") with { TurnNumber = 10, CreatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(-9)) }, Stop);
        Assert.Equal("again", await LatestAsync());
        await checkpoints.SaveAsync(Given.Checkpoint("twin") with { TurnNumber = 10, CreatedAt = Given.Noon.AddTicks(10) }, Stop);
        await checkpoints.SaveAsync(Given.Checkpoint("a") with { TurnNumber = 10, CreatedAt = Given.Noon.AddTicks(10) }, Stop);
        Assert.Equal("twin", await LatestAsync());

        async Task<string?> LatestAsync() => (await checkpoints.GetLatestAsync("run", cancellationToken: Stop))?.Id;
    }

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.GetLatestAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        ICheckpointRepository checkpoints = store.Database.Checkpoints;
        await checkpoints.SaveAsync(Given.Checkpoint("a") with { TurnNumber = 1 }, Stop);
        await checkpoints.SaveAsync(Given.Checkpoint("b") with { TurnNumber = 2, TaskId = "plan" }, Stop);
        await checkpoints.SaveAsync(Given.Checkpoint("c") with { TurnNumber = 3, ExecutionId = "walk" }, Stop);

        Assert.Equal("b", (await checkpoints.GetLatestAsync("run", cancellationToken: Stop))?.Id);
        Assert.Equal("c", (await checkpoints.GetLatestAsync(taskId: "ship", cancellationToken: Stop))?.Id);
        Assert.Equal("a", (await checkpoints.GetLatestAsync("run", "ship", Stop))?.Id);
        Assert.Null(await checkpoints.GetLatestAsync("walk", "plan", Stop));
        Assert.Null(await checkpoints.GetLatestAsync("Run", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.GetLatestAsync))]
    public async Task The_latest_of_nothing_is_not_asked_for()
    {
        await using Store store = await Store.OpenAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(
            async () => await store.Database.Checkpoints.GetLatestAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.DeleteByExecutionAsync))]
    public async Task Deleting_tells_how_many_there_were()
    {
        await using Store store = await Store.OpenAsync();
        ICheckpointRepository checkpoints = store.Database.Checkpoints;
        await checkpoints.SaveAsync(Given.Checkpoint("a"), Stop);
        await checkpoints.SaveAsync(Given.Checkpoint("b") with { TaskId = "plan" }, Stop);
        await checkpoints.SaveAsync(Given.Checkpoint("c") with { ExecutionId = "Run" }, Stop);

        Assert.Equal(2, await checkpoints.DeleteByExecutionAsync("run", Stop));
        Assert.Equal(0, await checkpoints.DeleteByExecutionAsync("run", Stop));
        Assert.Equal(["c"], store.Values("SELECT id FROM checkpoints"));
    }

    [Fact]
    [Covers(typeof(ICheckpointRepository), nameof(ICheckpointRepository.DeleteByExecutionAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("executionId", text => store.Database.Checkpoints.DeleteByExecutionAsync(text, Stop));
    }
}

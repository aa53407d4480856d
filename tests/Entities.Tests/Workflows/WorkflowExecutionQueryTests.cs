namespace Synthorg.Entities.Tests.Workflows;

/// <summary>Runs are found by workflow, by status and by the task of one of their nodes.</summary>
public sealed class WorkflowExecutionQueryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(
        typeof(IWorkflowExecutionRepository),
        nameof(IWorkflowExecutionRepository.ListByDefinitionAsync),
        nameof(IWorkflowExecutionRepository.ListByStatusAsync))]
    public async Task Runs_are_listed_the_last_changed_first_then_by_id()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(GivenWorkflow.Run("b"), Stop);
        await runs.SaveAsync(GivenWorkflow.Run("old") with { UpdatedAt = Given.Noon.AddTicks(-10) }, Stop);
        await runs.SaveAsync(GivenWorkflow.Run("a") with { UpdatedAt = Given.Noon.ToOffset(TimeSpan.FromHours(-9)) }, Stop);
        await runs.SaveAsync(GivenWorkflow.Run("c", "other"), Stop);
        await runs.SaveAsync(
            GivenWorkflow.Run("new") with { UpdatedAt = Given.Noon.AddHours(1), Status = WorkflowExecutionStatus.Running }, Stop);

        Assert.Equal("new a b old", Ids(await runs.ListByDefinitionAsync("release", Stop)));
        Assert.Equal("c", Ids(await runs.ListByDefinitionAsync("other", Stop)));
        Assert.Empty(await runs.ListByDefinitionAsync("Release", Stop));
        Assert.Equal("a b c old", Ids(await runs.ListByStatusAsync(WorkflowExecutionStatus.Pending, Stop)));
        Assert.Equal("new", Ids(await runs.ListByStatusAsync(WorkflowExecutionStatus.Running, Stop)));
        Assert.Empty(await runs.ListByStatusAsync(WorkflowExecutionStatus.Completed, Stop));
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.FindByTaskIdAsync))]
    public async Task The_run_of_a_task_is_found_whichever_of_its_nodes_made_it()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        WorkflowExecution run = Running("run") with
        {
            NodeExecutions =
            [
                new() { NodeId = "ship", NodeType = WorkflowNodeType.Start },
                GivenWorkflow.Made("1", "plan"),
                GivenWorkflow.Made("2", "say \"hi\""),
                GivenWorkflow.Made("3", "build") with { Status = WorkflowNodeExecutionStatus.TaskFailed },
                GivenWorkflow.Made("4", "100%"),
            ],
        };
        await runs.SaveAsync(run, Stop);

        Assert.Equal(run, await runs.FindByTaskIdAsync("plan", Stop));
        Assert.Equal(run, await runs.FindByTaskIdAsync("say \"hi\"", Stop));
        Assert.Equal(run, await runs.FindByTaskIdAsync("build", Stop));
        Assert.Equal(run, await runs.FindByTaskIdAsync("100%", Stop));
        foreach (string other in (string[])["Plan", "pla", "lan", "plan,", "p_an", "%", "100", "ship", "1", "task_failed", "run"])
        {
            Assert.Null(await runs.FindByTaskIdAsync(other, Stop));
        }
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.FindByTaskIdAsync))]
    public async Task Of_several_runs_of_a_task_the_last_changed_is_found_then_the_least_id()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(Running("a") with { UpdatedAt = Given.Noon.AddTicks(-10) }, Stop);
        Assert.Equal("a", (await runs.FindByTaskIdAsync("ship", Stop))?.Id);
        await runs.SaveAsync(Running("c"), Stop);
        await runs.SaveAsync(Running("b") with { UpdatedAt = Given.Noon.ToOffset(TimeSpan.FromHours(-9)) }, Stop);
        await runs.SaveAsync(Running("d"), Stop);
        Assert.Equal("b", (await runs.FindByTaskIdAsync("ship", Stop))?.Id);
        await runs.SaveAsync(Running("z") with { UpdatedAt = Given.Noon.AddTicks(10) }, Stop);
        Assert.Equal("z", (await runs.FindByTaskIdAsync("ship", Stop))?.Id);
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.FindByTaskIdAsync))]
    public async Task A_run_that_is_not_under_way_is_not_found_by_its_task()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        WorkflowExecution run = Running("run");
        await runs.SaveAsync(run with { Id = "pending", Status = WorkflowExecutionStatus.Pending }, Stop);
        await runs.SaveAsync(run with { Id = "done", Status = WorkflowExecutionStatus.Completed, CompletedAt = Given.Noon }, Stop);
        await runs.SaveAsync(run with { Id = "stopped", Status = WorkflowExecutionStatus.Cancelled, CompletedAt = Given.Noon }, Stop);
        await runs.SaveAsync(
            run with { Id = "failed", Status = WorkflowExecutionStatus.Failed, CompletedAt = Given.Noon, Error = "It broke." }, Stop);
        Assert.Null(await runs.FindByTaskIdAsync("ship", Stop));

        await runs.SaveAsync(run with { UpdatedAt = Given.Noon.AddYears(-1) }, Stop);
        Assert.Equal("run", (await runs.FindByTaskIdAsync("ship", Stop))?.Id);
    }

    [Fact]
    [Covers(
        typeof(IWorkflowExecutionRepository),
        nameof(IWorkflowExecutionRepository.GetAsync),
        nameof(IWorkflowExecutionRepository.ListByDefinitionAsync),
        nameof(IWorkflowExecutionRepository.FindByTaskIdAsync),
        nameof(IWorkflowExecutionRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;

        await Refused.WhenAskedBlank("executionId", text => runs.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("definitionId", text => runs.ListByDefinitionAsync(text, Stop));
        await Refused.WhenAskedBlank("taskId", text => runs.FindByTaskIdAsync(text, Stop));
        await Refused.WhenAskedBlank("executionId", text => runs.DeleteAsync(text, Stop));
    }

    private static WorkflowExecution Running(string id) => GivenWorkflow.Run(id) with
    {
        Status = WorkflowExecutionStatus.Running,
        NodeExecutions = [GivenWorkflow.Made("t", "ship")],
    };

    private static string Ids(IEnumerable<WorkflowExecution> runs) => string.Join(' ', runs.Select(static run => run.Id));

    private static async Task<Store> OpenAsync()
    {
        Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition("release"), Stop);
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition("other"), Stop);
        return store;
    }
}

using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Workflows;

/// <summary>Runs are saved version by version, found by workflow, status and task, and removed.</summary>
public sealed class WorkflowExecutionRepositoryTests
{
    private static readonly WorkflowExecution s_changed = new()
    {
        Id = "run",
        Project = "gemini",
        ActivatedBy = "linus",
        DefinitionId = "other",
        DefinitionRevision = 3,
        Status = WorkflowExecutionStatus.Failed,
        NodeExecutions = [GivenWorkflow.Made("t", "ship")],
        CreatedAt = Given.Noon.AddDays(1),
        UpdatedAt = Given.Noon.AddDays(1),
        CompletedAt = Given.Noon.AddDays(1).AddTicks(10),
        Error = "It broke.",
        Version = 2,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(
        typeof(IWorkflowExecutionRepository),
        nameof(IWorkflowExecutionRepository.SaveAsync),
        nameof(IWorkflowExecutionRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await OpenAsync();
        await store.Database.WorkflowExecutions.SaveAsync(s_changed with { Version = 1 }, Stop);
        await store.Database.WorkflowExecutions.SaveAsync(GivenWorkflow.Run("bare"), Stop);

        await store.ReopenAsync();

        Assert.Equal(s_changed with { Version = 1 }, await store.Database.WorkflowExecutions.GetAsync("run", Stop));
        Assert.Equal(GivenWorkflow.Run("bare"), await store.Database.WorkflowExecutions.GetAsync("bare", Stop));
        Assert.Null(await store.Database.WorkflowExecutions.GetAsync("Run", Stop));
    }

    [Fact]
    [Covers(
        typeof(IWorkflowExecutionRepository),
        nameof(IWorkflowExecutionRepository.SaveAsync),
        nameof(IWorkflowExecutionRepository.AddAsync))]
    public async Task The_first_version_is_added_once()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(GivenWorkflow.Run(), Stop);

        await Refused.AsADuplicate(() => runs.SaveAsync(s_changed with { Version = 1 }, Stop));
        await Refused.AsADuplicate(() => runs.AddAsync(s_changed with { Version = 1 }, Stop));

        Assert.Equal(GivenWorkflow.Run(), await runs.GetAsync("run", Stop));
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.AddAsync))]
    public async Task Only_the_first_version_is_added()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;

        await Assert.ThrowsAsync<ArgumentException>(async () => await runs.AddAsync(s_changed, Stop));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await runs.AddAsync(null!, Stop));
        await runs.AddAsync(GivenWorkflow.Run("bare"), Stop);

        Assert.Equal<object?>(["bare"], Assert.Single(store.Rows("SELECT id FROM workflow_executions")));
    }

    [Fact]
    [Covers(
        typeof(IWorkflowExecutionRepository),
        nameof(IWorkflowExecutionRepository.SaveAsync),
        nameof(IWorkflowExecutionRepository.ReplaceAsync))]
    public async Task The_next_version_updates_the_row_but_not_who_started_it_and_when()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(GivenWorkflow.Run("run"), Stop);
        await runs.SaveAsync(GivenWorkflow.Run("bare"), Stop);

        await runs.SaveAsync(s_changed, Stop);
        Assert.Equal(s_changed with { ActivatedBy = "grace", CreatedAt = Given.Noon }, await runs.GetAsync("run", Stop));

        await runs.ReplaceAsync(GivenWorkflow.Run() with { Version = 3 }, Stop);
        Assert.Equal(GivenWorkflow.Run() with { Version = 3 }, await runs.GetAsync("run", Stop));
        Assert.Equal(GivenWorkflow.Run("bare"), await runs.GetAsync("bare", Stop));
    }

    [Fact]
    [Covers(
        typeof(IWorkflowExecutionRepository),
        nameof(IWorkflowExecutionRepository.SaveAsync),
        nameof(IWorkflowExecutionRepository.ReplaceAsync))]
    public async Task Any_other_version_is_a_conflict()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(GivenWorkflow.Run(), Stop);
        await runs.SaveAsync(GivenWorkflow.Run() with { Version = 2 }, Stop);
        await runs.SaveAsync(GivenWorkflow.Run() with { Version = 3 }, Stop);
        object?[][] before = store.Rows("SELECT * FROM workflow_executions");

        foreach (int version in (int[])[2, 3, 5])
        {
            await Refused.AsAConflict(3, version, () => runs.SaveAsync(s_changed with { Version = version }, Stop));
            await Refused.AsAConflict(3, version, () => runs.ReplaceAsync(s_changed with { Version = version }, Stop));
        }

        Assert.Equal(before, store.Rows("SELECT * FROM workflow_executions"));
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.SaveAsync))]
    public async Task A_later_version_of_nothing_is_refused()
    {
        await using Store store = await OpenAsync();

        await Assert.ThrowsAsync<RecordNotFoundException>(
            async () => await store.Database.WorkflowExecutions.SaveAsync(s_changed, Stop));

        Assert.Empty(store.Rows("SELECT * FROM workflow_executions"));
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.SaveAsync))]
    public async Task A_run_of_no_workflow_is_refused()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(GivenWorkflow.Run(), Stop);

        await Assert.ThrowsAsync<QueryException>(async () => await runs.SaveAsync(GivenWorkflow.Run("run2", "nowhere"), Stop));
        await Assert.ThrowsAsync<QueryException>(
            async () => await runs.SaveAsync(GivenWorkflow.Run("run", "nowhere") with { Version = 2 }, Stop));

        Assert.Equal(["release"], store.Values("SELECT definition_id FROM workflow_executions"));
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.SaveAsync))]
    public async Task A_run_that_breaks_a_rule_is_refused_before_the_database()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        WorkflowExecution broken = GivenWorkflow.Run() with { Error = "It broke." };
        await Refused.WhenSaved(nameof(broken.Error), () => runs.SaveAsync(broken, Stop));
        Assert.Empty(store.Rows("SELECT * FROM workflow_executions"));

        await runs.SaveAsync(GivenWorkflow.Run(), Stop);
        await Refused.WhenSaved(nameof(broken.Error), () => runs.SaveAsync(broken with { Version = 2 }, Stop));
        Assert.Equal(GivenWorkflow.Run(), await runs.GetAsync("run", Stop));
    }

    [Fact]
    [Covers(typeof(IWorkflowExecutionRepository), nameof(IWorkflowExecutionRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await OpenAsync();
        IWorkflowExecutionRepository runs = store.Database.WorkflowExecutions;
        await runs.SaveAsync(GivenWorkflow.Run("run"), Stop);
        await runs.SaveAsync(GivenWorkflow.Run("bare"), Stop);

        Assert.True(await runs.DeleteAsync("run", Stop));
        Assert.False(await runs.DeleteAsync("run", Stop));
        Assert.Equal(["bare"], store.Values("SELECT id FROM workflow_executions"));
    }

    private static async Task<Store> OpenAsync()
    {
        Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition("release"), Stop);
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition("other"), Stop);
        return store;
    }
}

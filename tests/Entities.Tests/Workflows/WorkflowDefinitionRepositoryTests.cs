using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Workflows;

/// <summary>Workflows are saved revision by revision, found, listed and removed.</summary>
public sealed class WorkflowDefinitionRepositoryTests
{
    private static readonly WorkflowDefinition s_changed = new()
    {
        Id = "release",
        Name = "Release it",
        CreatedBy = "linus",
        Description = "From code to people.",
        WorkflowType = WorkflowType.AgileKanban,
        Version = "2.0.1",
        Inputs = [new() { Name = "n", Type = WorkflowValueType.Json, Required = false, Default = JsonText.Parse("[1.0, \"ä\"]") }],
        Outputs = [new() { Name = "tag", Type = WorkflowValueType.String, Description = "What came out." }],
        IsSubworkflow = true,
        Nodes =
        [
            GivenWorkflow.Node("s", WorkflowNodeType.Start) with { PositionX = 0.1, PositionY = -2 },
            GivenWorkflow.Node("e", WorkflowNodeType.End) with { Config = JsonText.Parse("""{"b": {"a": null}}""") },
        ],
        Edges = [GivenWorkflow.Edge("1", "s", "e") with { Type = WorkflowEdgeType.ParallelBranch, Label = "both" }],
        CreatedAt = Given.Noon.AddDays(1),
        UpdatedAt = Given.Noon.AddDays(1).AddTicks(10),
        Revision = 2,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(
        typeof(IWorkflowDefinitionRepository),
        nameof(IWorkflowDefinitionRepository.SaveAsync),
        nameof(IWorkflowDefinitionRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);
        await store.Database.WorkflowDefinitions.SaveAsync(s_changed with { Id = "new", Revision = 7 }, Stop);

        await store.ReopenAsync();

        Assert.Equal(GivenWorkflow.Definition(), await store.Database.WorkflowDefinitions.GetAsync("release", Stop));
        Assert.Equal(s_changed with { Id = "new", Revision = 7 }, await store.Database.WorkflowDefinitions.GetAsync("new", Stop));
        Assert.Null(await store.Database.WorkflowDefinitions.GetAsync("Release", Stop));
    }

    [Fact]
    [Covers(typeof(IWorkflowDefinitionRepository), nameof(IWorkflowDefinitionRepository.SaveAsync))]
    public async Task The_next_revision_updates_the_row_but_not_who_made_it_and_when()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition("other"), Stop);

        await store.Database.WorkflowDefinitions.SaveAsync(s_changed, Stop);

        Assert.Equal(
            s_changed with { CreatedBy = "grace", CreatedAt = Given.Noon },
            await store.Database.WorkflowDefinitions.GetAsync("release", Stop));
        Assert.Equal(["release", "other"], store.Values("SELECT id FROM workflow_definitions ORDER BY rowid"));
        Assert.Equal(GivenWorkflow.Definition("other"), await store.Database.WorkflowDefinitions.GetAsync("other", Stop));
    }

    [Fact]
    [Covers(
        typeof(IWorkflowDefinitionRepository),
        nameof(IWorkflowDefinitionRepository.SaveAsync),
        nameof(IWorkflowDefinitionRepository.UpdateIfExistsAsync))]
    public async Task Any_other_revision_is_a_conflict()
    {
        await using Store store = await Store.OpenAsync();
        IWorkflowDefinitionRepository workflows = store.Database.WorkflowDefinitions;
        await workflows.SaveAsync(GivenWorkflow.Definition() with { Revision = 5 }, Stop);
        object?[][] before = store.Rows("SELECT * FROM workflow_definitions");

        foreach (int revision in (int[])[1, 4, 5, 7])
        {
            await Refused.AsAConflict(5, revision, () => workflows.SaveAsync(s_changed with { Revision = revision }, Stop));
            await Refused.AsAConflict(
                5, revision, async () => await workflows.UpdateIfExistsAsync(s_changed with { Revision = revision }, Stop));
        }

        Assert.Equal(before, store.Rows("SELECT * FROM workflow_definitions"));
        await workflows.SaveAsync(s_changed with { Revision = 6 }, Stop);
    }

    [Fact]
    [Covers(typeof(IWorkflowDefinitionRepository), nameof(IWorkflowDefinitionRepository.CreateIfAbsentAsync))]
    public async Task Creating_leaves_what_is_there()
    {
        await using Store store = await Store.OpenAsync();
        IWorkflowDefinitionRepository workflows = store.Database.WorkflowDefinitions;

        Assert.True(await workflows.CreateIfAbsentAsync(GivenWorkflow.Definition(), Stop));
        Assert.False(await workflows.CreateIfAbsentAsync(s_changed, Stop));
        Assert.False(await workflows.CreateIfAbsentAsync(GivenWorkflow.Definition(), Stop));
        Assert.True(await workflows.CreateIfAbsentAsync(s_changed with { Id = "other", Revision = 3 }, Stop));

        Assert.Equal(GivenWorkflow.Definition(), await workflows.GetAsync("release", Stop));
        Assert.Equal(s_changed with { Id = "other", Revision = 3 }, await workflows.GetAsync("other", Stop));
    }

    [Fact]
    [Covers(typeof(IWorkflowDefinitionRepository), nameof(IWorkflowDefinitionRepository.UpdateIfExistsAsync))]
    public async Task Updating_adds_nothing()
    {
        await using Store store = await Store.OpenAsync();
        IWorkflowDefinitionRepository workflows = store.Database.WorkflowDefinitions;

        Assert.False(await workflows.UpdateIfExistsAsync(s_changed, Stop));
        Assert.Empty(store.Rows("SELECT * FROM workflow_definitions"));

        await workflows.SaveAsync(GivenWorkflow.Definition(), Stop);
        Assert.True(await workflows.UpdateIfExistsAsync(s_changed, Stop));
        Assert.Equal(s_changed with { CreatedBy = "grace", CreatedAt = Given.Noon }, await workflows.GetAsync("release", Stop));
    }

    [Fact]
    [Covers(
        typeof(IWorkflowDefinitionRepository),
        nameof(IWorkflowDefinitionRepository.SaveAsync),
        nameof(IWorkflowDefinitionRepository.CreateIfAbsentAsync),
        nameof(IWorkflowDefinitionRepository.UpdateIfExistsAsync))]
    public async Task A_workflow_that_breaks_a_rule_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();
        IWorkflowDefinitionRepository workflows = store.Database.WorkflowDefinitions;
        await workflows.SaveAsync(GivenWorkflow.Definition(), Stop);
        object?[][] before = store.Rows("SELECT * FROM workflow_definitions");
        WorkflowDefinition broken = s_changed with { Edges = [GivenWorkflow.Edge("1", "s", "s")] };

        await Refused.WhenSaved(nameof(broken.Edges), () => workflows.SaveAsync(broken, Stop));
        await Refused.WhenSaved(
            nameof(broken.Edges), async () => await workflows.CreateIfAbsentAsync(broken with { Id = "other" }, Stop));
        await Refused.WhenSaved(nameof(broken.Edges), async () => await workflows.UpdateIfExistsAsync(broken, Stop));

        Assert.Equal(before, store.Rows("SELECT * FROM workflow_definitions"));
    }

    [Fact]
    [Covers(typeof(IWorkflowDefinitionRepository), nameof(IWorkflowDefinitionRepository.ListAsync))]
    public async Task Workflows_are_listed_the_last_changed_first_then_by_id()
    {
        await using Store store = await Store.OpenAsync();
        IWorkflowDefinitionRepository workflows = store.Database.WorkflowDefinitions;
        Assert.Empty(await workflows.ListAsync(cancellationToken: Stop));
        await SaveAsync("b", Given.Noon, WorkflowType.Kanban);
        await SaveAsync("old", Given.Noon.AddTicks(-10), WorkflowType.Kanban);
        await SaveAsync("a", Given.Noon.ToOffset(TimeSpan.FromHours(-9)), WorkflowType.Kanban);
        await SaveAsync("c", Given.Noon, WorkflowType.ParallelExecution);
        await SaveAsync("new", Given.Noon.AddHours(1), WorkflowType.ParallelExecution);

        Assert.Equal("new a b c old", Ids(await workflows.ListAsync(cancellationToken: Stop)));
        Assert.Equal("a b old", Ids(await workflows.ListAsync(WorkflowType.Kanban, Stop)));
        Assert.Equal("new c", Ids(await workflows.ListAsync(WorkflowType.ParallelExecution, Stop)));
        Assert.Empty(await workflows.ListAsync(WorkflowType.AgileKanban, Stop));

        ValueTask SaveAsync(string id, DateTimeOffset at, WorkflowType type) =>
            workflows.SaveAsync(GivenWorkflow.Definition(id) with { UpdatedAt = at, WorkflowType = type }, Stop);
    }

    [Fact]
    [Covers(typeof(IWorkflowDefinitionRepository), nameof(IWorkflowDefinitionRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        IWorkflowDefinitionRepository workflows = store.Database.WorkflowDefinitions;
        await workflows.SaveAsync(GivenWorkflow.Definition("release"), Stop);
        await workflows.SaveAsync(GivenWorkflow.Definition("other"), Stop);

        Assert.True(await workflows.DeleteAsync("release", Stop));
        Assert.False(await workflows.DeleteAsync("release", Stop));
        Assert.Equal(["other"], store.Values("SELECT id FROM workflow_definitions"));
    }

    [Fact]
    [Covers(typeof(IWorkflowDefinitionRepository), nameof(IWorkflowDefinitionRepository.DeleteAsync))]
    public async Task A_workflow_that_has_runs_is_not_removed()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);
        await store.Database.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(), Stop);

        await Assert.ThrowsAsync<QueryException>(async () => await store.Database.WorkflowDefinitions.DeleteAsync("release", Stop));

        Assert.Equal(GivenWorkflow.Definition(), await store.Database.WorkflowDefinitions.GetAsync("release", Stop));
    }

    [Fact]
    [Covers(
        typeof(IWorkflowDefinitionRepository),
        nameof(IWorkflowDefinitionRepository.GetAsync),
        nameof(IWorkflowDefinitionRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("definitionId", text => store.Database.WorkflowDefinitions.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("definitionId", text => store.Database.WorkflowDefinitions.DeleteAsync(text, Stop));
    }

    private static string Ids(IEnumerable<WorkflowDefinition> workflows) =>
        string.Join(' ', workflows.Select(static workflow => workflow.Id));
}

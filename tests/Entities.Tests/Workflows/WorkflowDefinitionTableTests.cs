using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Workflows;

/// <summary>How workflows lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class WorkflowDefinitionTableTests
{
    private const string Nodes =
        """[{"id":"s","label":"s","type":"start","position_x":0,"position_y":0,"config":{}},"""
        + """{"id":"e","label":"e","type":"end","position_x":0,"position_y":0,"config":{}}]""";

    private const string Edges =
        """[{"id":"s-e","source_node_id":"s","target_node_id":"e","type":"sequential","label":null}]""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "name TEXT NOT NULL",
                "created_by TEXT NOT NULL",
                "description TEXT NOT NULL DEFAULT ''",
                "workflow_type TEXT NOT NULL",
                "version TEXT NOT NULL DEFAULT '1.0.0'",
                "inputs TEXT NOT NULL DEFAULT '[]'",
                "outputs TEXT NOT NULL DEFAULT '[]'",
                "is_subworkflow INTEGER NOT NULL DEFAULT 0",
                "nodes TEXT NOT NULL",
                "edges TEXT NOT NULL",
                "created_at TEXT NOT NULL",
                "updated_at TEXT NOT NULL",
                "revision INTEGER NOT NULL DEFAULT 1",
            ],
            store.Columns("workflow_definitions"));
        Assert.Equal(
            [
                "idx_wd_is_subworkflow(is_subworkflow)",
                "idx_wd_updated_at(updated_at DESC)",
                "idx_wd_workflow_type(workflow_type)",
            ],
            store.Indexes("workflow_definitions"));
        Assert.Empty(store.Uniques("workflow_definitions"));
        Assert.Empty(store.ForeignKeys("workflow_definitions"));
        Assert.Empty(store.Triggers("workflow_definitions"));
    }

    [Fact]
    public async Task A_workflow_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(
            GivenWorkflow.Definition() with { UpdatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)) }, Stop);

        Assert.Equal<object?>(
            [
                "release", "Release", "grace", "", "sequential_pipeline", "1.0.0", "[]", "[]", 0L, Nodes, Edges,
                "2026-03-15T12:00:00.0000000+00:00", "2026-03-15T12:00:00.0000010+00:00", 1L,
            ],
            Assert.Single(store.Rows("SELECT * FROM workflow_definitions")));
    }

    [Fact]
    public async Task Parts_list_every_member()
    {
        await using Store store = await Store.OpenAsync();
        WorkflowDefinition workflow = GivenWorkflow.Definition();
        await store.Database.WorkflowDefinitions.SaveAsync(
            workflow with
            {
                Inputs = [new() { Name = "n", Type = WorkflowValueType.Integer, Required = false, Default = JsonText.Parse(" 7 ") }],
                Outputs = [new() { Name = "tag", Type = WorkflowValueType.TaskRef, Description = "The \"tag\"." }],
                Nodes = [workflow.Nodes[0] with { PositionX = 1.5, Config = JsonText.Parse("""{ "a": [1, null] }""") }, workflow.Nodes[1]],
                Edges = [workflow.Edges[0] with { Type = WorkflowEdgeType.ConditionalTrue, Label = "yes" }],
            },
            Stop);

        Assert.Equal<object?>(
            [
                """[{"name":"n","type":"integer","required":false,"default":7,"description":""}]""",
                """[{"name":"tag","type":"task_ref","required":true,"default":null,"description":"The \"tag\"."}]""",
                """{"id":"s","label":"s","type":"start","position_x":1.5,"position_y":0,"config":{"a":[1,null]}}""",
                """[{"id":"s-e","source_node_id":"s","target_node_id":"e","type":"conditional_true","label":"yes"}]""",
            ],
            Assert.Single(store.Rows("SELECT inputs, outputs, nodes -> 0, edges FROM workflow_definitions")));
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();
        WorkflowDefinition workflow = GivenWorkflow.Definition();
        WorkflowNode[] ends = [.. workflow.Nodes];

        Assert.Equal(
            "sequential_pipeline parallel_execution kanban agile_kanban",
            await TextsAsync<WorkflowType>("workflow_type", type => workflow with { WorkflowType = type }));
        Assert.Equal(
            "start end task agent_assignment conditional parallel_split parallel_join",
            await TextsAsync<WorkflowNodeType>("nodes ->> '$[0].type'", type => workflow with
            {
                Nodes =
                [
                    GivenWorkflow.Node("first", type),
                    .. ends.Where(end => end.Type != type),
                ],
                Edges = [],
            }));
        Assert.Equal(
            "sequential conditional_true conditional_false parallel_branch",
            await TextsAsync<WorkflowEdgeType>(
                "edges ->> '$[0].type'", type => workflow with { Edges = [workflow.Edges[0] with { Type = type }] }));
        Assert.Equal(
            "string integer float boolean datetime json task_ref agent_ref",
            await TextsAsync<WorkflowValueType>(
                "inputs ->> '$[0].type'", type => workflow with { Inputs = [new() { Name = "it", Type = type }] }));

        async Task<string> TextsAsync<T>(string expression, Func<T, WorkflowDefinition> make)
            where T : struct, Enum => await store.TextsAsync<T>(
                "workflow_definitions",
                expression,
                value => store.Database.WorkflowDefinitions.SaveAsync(make(value) with { Id = $"{typeof(T).Name}-{value}" }, Stop));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        const string Bare =
            """[{"label": "s", "id": "s", "type": "start"}, {"id": "e", "type": "end", "label": "e", "config": { }, "more": 1}]""";
        store.Run($"""
            INSERT INTO workflow_definitions (id, name, created_by, workflow_type, nodes, edges, created_at, updated_at)
            VALUES (
                'release', 'Release', 'grace', 'sequential_pipeline', '{Bare}', '{Edges}',
                '2026-03-15T12:00:00+00:00', '2026-03-15T12:00:00Z')
            """);

        Assert.Equal(GivenWorkflow.Definition(), await store.Database.WorkflowDefinitions.GetAsync("release", Stop));
    }

    [Fact]
    public async Task The_table_refuses_values_out_of_range_itself()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);

        Refused.ByTheTable(
            store,
            Constraint.Check,
            "UPDATE workflow_definitions SET id = ''",
            "UPDATE workflow_definitions SET name = ''",
            "UPDATE workflow_definitions SET created_by = ''",
            "UPDATE workflow_definitions SET workflow_type = 'waterfall'",
            "UPDATE workflow_definitions SET is_subworkflow = 2",
            "UPDATE workflow_definitions SET is_subworkflow = -1",
            "UPDATE workflow_definitions SET revision = 0");
        store.Run("UPDATE workflow_definitions SET workflow_type = 'agile_kanban', is_subworkflow = 1, revision = 2");
    }

    [Theory]
    [InlineData("name = ' '")]
    [InlineData("workflow_type = 'waterfall'")]
    [InlineData("version = '1'")]
    [InlineData("revision = 0")]
    [InlineData("updated_at = 'noon'")]
    [InlineData("nodes = '[]'")]
    [InlineData("nodes = json_remove(nodes, '$[0].label')")]
    [InlineData("nodes = json_set(nodes, '$[0].type', 'lake')")]
    [InlineData("nodes = json_set(nodes, '$[0].config', json('[]'))")]
    [InlineData("edges = json_set(edges, '$[0].source_node_id', 'nowhere')")]
    [InlineData("edges = '['")]
    [InlineData("""inputs = '[{"name":"n","type":"integer","default":1}]'""")]
    [InlineData("""outputs = '[{"name":"n","type":"integer","required":false}]'""")]
    public async Task A_stored_workflow_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE workflow_definitions SET {assignment}");

        await Refused.WhenRead(() => store.Database.WorkflowDefinitions.GetAsync("release", Stop), "workflow_definitions", "release");
    }
}

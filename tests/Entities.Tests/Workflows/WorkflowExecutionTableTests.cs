namespace Synthorg.Entities.Tests.Workflows;

/// <summary>How runs of workflows lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class WorkflowExecutionTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "project TEXT NOT NULL",
                "activated_by TEXT NOT NULL",
                "definition_id TEXT NOT NULL",
                "definition_revision INTEGER NOT NULL",
                "status TEXT NOT NULL",
                "node_executions TEXT NOT NULL DEFAULT '[]'",
                "created_at TEXT NOT NULL",
                "updated_at TEXT NOT NULL",
                "completed_at TEXT",
                "error TEXT",
                "version INTEGER NOT NULL DEFAULT 1",
            ],
            store.Columns("workflow_executions"));
        Assert.Equal(
            [
                "idx_wfe_definition_id(definition_id)",
                "idx_wfe_definition_revision(definition_id, definition_revision)",
                "idx_wfe_definition_updated(definition_id, updated_at DESC)",
                "idx_wfe_project(project)",
                "idx_wfe_status(status)",
                "idx_wfe_status_updated(status, updated_at DESC)",
                "idx_wfe_updated_at(updated_at DESC)",
            ],
            store.Indexes("workflow_executions"));
        Assert.Empty(store.Uniques("workflow_executions"));
        Assert.Equal(
            ["definition_id -> workflow_definitions(id) ON DELETE NO ACTION"], store.ForeignKeys("workflow_executions"));
        Assert.Empty(store.Triggers("workflow_executions"));
    }

    [Fact]
    public async Task A_run_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await OpenAsync();
        await store.Database.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(), Stop);
        await store.Database.WorkflowExecutions.SaveAsync(
            GivenWorkflow.Run("run2") with
            {
                Status = WorkflowExecutionStatus.Failed,
                NodeExecutions =
                [
                    GivenWorkflow.Made("t", "ship"),
                    new()
                    {
                        NodeId = "e",
                        NodeType = WorkflowNodeType.End,
                        Status = WorkflowNodeExecutionStatus.Skipped,
                        SkippedReason = "Not today.",
                    },
                ],
                UpdatedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                CompletedAt = Given.Noon.AddDays(1),
                Error = "It broke.",
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM workflow_executions ORDER BY id");

        Assert.Equal<object?>(
            [
                "run", "apollo", "grace", "release", 1L, "pending", "[]", "2026-03-15T12:00:00.0000000+00:00",
                "2026-03-15T12:00:00.0000000+00:00", null, null, 1L,
            ],
            rows[0]);
        Assert.Equal<object?>(
            [
                "run2", "apollo", "grace", "release", 1L, "failed",
                """[{"node_id":"t","node_type":"task","status":"task_created","task_id":"ship","skipped_reason":null},"""
                    + """{"node_id":"e","node_type":"end","status":"skipped","task_id":null,"skipped_reason":"Not today."}]""",
                "2026-03-15T12:00:00.0000000+00:00", "2026-03-15T12:00:00.0000010+00:00", "2026-03-16T12:00:00.0000000+00:00",
                "It broke.", 1L,
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await OpenAsync();

        Assert.Equal(
            "pending running completed failed cancelled",
            await TextsAsync<WorkflowExecutionStatus>("status", static status => GivenWorkflow.Run() with
            {
                Status = status,
                CompletedAt = status >= WorkflowExecutionStatus.Completed ? Given.Noon : null,
                Error = status == WorkflowExecutionStatus.Failed ? "It broke." : null,
            }));
        Assert.Equal(
            "pending skipped task_created task_completed task_failed completed",
            await TextsAsync<WorkflowNodeExecutionStatus>("node_executions ->> '$[0].status'", static status => WithNode(new()
            {
                NodeId = "n",
                NodeType = WorkflowNodeType.Task,
                Status = status,
                TaskId = $"{status}".StartsWith("Task", StringComparison.Ordinal) ? "ship" : null,
                SkippedReason = status == WorkflowNodeExecutionStatus.Skipped ? "Not today." : null,
            })));
        Assert.Equal(
            "start end task agent_assignment conditional parallel_split parallel_join",
            await TextsAsync<WorkflowNodeType>(
                "node_executions ->> '$[0].node_type'", static type => WithNode(new() { NodeId = "n", NodeType = type })));

        static WorkflowExecution WithNode(WorkflowNodeExecution node) => GivenWorkflow.Run() with { NodeExecutions = [node] };

        async Task<string> TextsAsync<T>(string expression, Func<T, WorkflowExecution> make)
            where T : struct, Enum => await store.TextsAsync<T>(
                "workflow_executions",
                expression,
                value => store.Database.WorkflowExecutions.SaveAsync(make(value) with { Id = $"{typeof(T).Name}-{value}" }, Stop));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await OpenAsync();
        store.Run("""
            INSERT INTO workflow_executions (
                id, project, activated_by, definition_id, definition_revision, status, created_at, updated_at)
            VALUES (
                'run', 'apollo', 'grace', 'release', 1, 'pending', '2026-03-15T12:00:00+00:00', '2026-03-15T12:00:00Z')
            """);

        Assert.Equal(GivenWorkflow.Run(), await store.Database.WorkflowExecutions.GetAsync("run", Stop));
    }

    [Fact]
    public async Task The_table_refuses_values_out_of_range_itself()
    {
        await using Store store = await OpenAsync();
        await store.Database.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(), Stop);

        Refused.ByTheTable(
            store,
            Constraint.Check,
            "UPDATE workflow_executions SET id = ''",
            "UPDATE workflow_executions SET project = ''",
            "UPDATE workflow_executions SET activated_by = ''",
            "UPDATE workflow_executions SET definition_revision = 0",
            "UPDATE workflow_executions SET status = 'lost'",
            "UPDATE workflow_executions SET version = 0");
        Refused.ByTheTable(
            store, Constraint.ForeignKey, "PRAGMA foreign_keys = ON; UPDATE workflow_executions SET definition_id = 'nowhere'");
        Refused.ByTheTable(store, Constraint.ForeignKey, "PRAGMA foreign_keys = ON; DELETE FROM workflow_definitions");
        store.Run("UPDATE workflow_executions SET definition_revision = 2, status = 'running', version = 2");
    }

    [Theory]
    [InlineData("project = ' '")]
    [InlineData("definition_revision = 0")]
    [InlineData("status = 'lost'")]
    [InlineData("status = 'completed'")]
    [InlineData("error = 'It broke.'")]
    [InlineData("completed_at = updated_at")]
    [InlineData("updated_at = 'noon'")]
    [InlineData("version = 0")]
    [InlineData("""node_executions = '[{"node_id":"n","node_type":"task","status":"task_created"}]'""")]
    [InlineData("""node_executions = '[{"node_id":"n","node_type":"task"},{"node_id":"n","node_type":"end"}]'""")]
    [InlineData("""node_executions = '[{"node_id":"n","node_type":"lake"}]'""")]
    [InlineData("""node_executions = '[{"node_id":"n"}]'""")]
    public async Task A_stored_run_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await OpenAsync();
        await store.Database.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(), Stop);
        store.Run($"PRAGMA ignore_check_constraints = ON; UPDATE workflow_executions SET {assignment}");

        await Refused.WhenRead(() => store.Database.WorkflowExecutions.GetAsync("run", Stop), "workflow_executions", "run");
    }

    private static async Task<Store> OpenAsync()
    {
        Store store = await Store.OpenAsync();
        await store.Database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);
        return store;
    }
}

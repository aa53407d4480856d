namespace Synthorg.Entities.Tests.Workflows;

/// <summary>The rules of a workflow's run and of what became of its nodes.</summary>
public sealed class WorkflowExecutionTests
{
    [Fact]
    public void A_new_run_has_the_domains_defaults()
    {
        WorkflowExecution run = new() { Id = "run", Project = "apollo", ActivatedBy = "grace", DefinitionId = "d", DefinitionRevision = 1 };

        Assert.Equal((WorkflowExecutionStatus.Pending, 1), (run.Status, run.Version));
        Assert.Equal([], run.NodeExecutions);
        Assert.Null(run.CompletedAt);
        Assert.Null(run.Error);
        Expect.Now(run.CreatedAt);
        Expect.Now(run.UpdatedAt);
        run.Validate();
    }

    [Fact]
    public void A_new_node_has_the_domains_defaults()
    {
        WorkflowNodeExecution node = new() { NodeId = "n", NodeType = WorkflowNodeType.Task };

        Assert.Equal(WorkflowNodeExecutionStatus.Pending, node.Status);
        Assert.Null(node.TaskId);
        Assert.Null(node.SkippedReason);
        node.Validate();
    }

    [Fact]
    public void A_text_says_something()
    {
        WorkflowExecution run = GivenWorkflow.Run();
        WorkflowNodeExecution node = GivenWorkflow.Made("n", "ship");

        Refused.WhenBlank(nameof(run.Id), text => run with { Id = text });
        Refused.WhenBlank(nameof(run.Project), text => run with { Project = text });
        Refused.WhenBlank(nameof(run.ActivatedBy), text => run with { ActivatedBy = text });
        Refused.WhenBlank(nameof(run.DefinitionId), text => run with { DefinitionId = text });
        Refused.WhenBlankUnlessNull(nameof(run.Error), text => run with { Error = text });
        Refused.WhenBlank(nameof(node.NodeId), text => node with { NodeId = text });
        Refused.WhenBlankUnlessNull(nameof(node.TaskId), text => node with { TaskId = text });
        Refused.WhenBlankUnlessNull(nameof(node.SkippedReason), text => node with { SkippedReason = text });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Versions_are_counted_from_one(int number)
    {
        Refused.WhenSet(nameof(WorkflowExecution.Version), () => GivenWorkflow.Run() with { Version = number });
        Refused.WhenSet(nameof(WorkflowExecution.DefinitionRevision), () => GivenWorkflow.Run() with { DefinitionRevision = number });
    }

    [Fact]
    public void Nodes_are_never_null_nor_missing()
    {
        Refused.WhenSet(nameof(WorkflowExecution.NodeExecutions), static () => GivenWorkflow.Run() with { NodeExecutions = [null!] });
        Assert.False((GivenWorkflow.Run() with { NodeExecutions = default }).NodeExecutions.IsDefault);
    }

    [Fact]
    public void Times_are_cut_to_the_microsecond()
    {
        Expect.CutToMicrosecond(static time => (GivenWorkflow.Run() with { CreatedAt = time }).CreatedAt);
        Expect.CutToMicrosecond(static time => (GivenWorkflow.Run() with { UpdatedAt = time }).UpdatedAt);
        Expect.CutToMicrosecond(static time => (GivenWorkflow.Run() with { CompletedAt = time }).CompletedAt);
    }

    [Theory]
    [InlineData(WorkflowExecutionStatus.Pending, false)]
    [InlineData(WorkflowExecutionStatus.Running, false)]
    [InlineData(WorkflowExecutionStatus.Completed, true)]
    [InlineData(WorkflowExecutionStatus.Failed, true)]
    [InlineData(WorkflowExecutionStatus.Cancelled, true)]
    public void A_run_has_an_end_once_it_has_ended_and_only_then(WorkflowExecutionStatus status, bool hasEnded)
    {
        WorkflowExecution run = GivenWorkflow.Run() with
        {
            Status = status,
            Error = status == WorkflowExecutionStatus.Failed ? "It broke." : null,
        };
        WorkflowExecution ended = run with { CompletedAt = Given.Noon };

        (hasEnded ? ended : run).Validate();
        Refused.AsAWhole(nameof(run.CompletedAt), hasEnded ? run : ended);
    }

    [Theory]
    [InlineData(WorkflowExecutionStatus.Pending)]
    [InlineData(WorkflowExecutionStatus.Running)]
    [InlineData(WorkflowExecutionStatus.Completed)]
    [InlineData(WorkflowExecutionStatus.Failed)]
    [InlineData(WorkflowExecutionStatus.Cancelled)]
    public void A_run_has_an_error_when_it_failed_and_only_then(WorkflowExecutionStatus status)
    {
        bool hasFailed = status == WorkflowExecutionStatus.Failed;
        WorkflowExecution run = GivenWorkflow.Run() with
        {
            Status = status,
            CompletedAt = status is WorkflowExecutionStatus.Pending or WorkflowExecutionStatus.Running ? null : Given.Noon,
        };

        Refused.AsAWhole(nameof(run.Error), run with { Error = hasFailed ? null : "It broke." });
        (run with { Error = hasFailed ? "It broke." : null }).Validate();
    }

    [Fact]
    public void A_node_stands_once_in_a_run()
    {
        WorkflowExecution run = GivenWorkflow.Run();

        (run with { NodeExecutions = [GivenWorkflow.Made("a", "ship"), GivenWorkflow.Made("A", "ship")] }).Validate();
        Refused.AsAWhole(
            nameof(run.NodeExecutions),
            run with { NodeExecutions = [GivenWorkflow.Made("a", "ship"), GivenWorkflow.Made("a", "plan")] });
    }

    [Theory]
    [InlineData(WorkflowNodeExecutionStatus.TaskCreated)]
    [InlineData(WorkflowNodeExecutionStatus.TaskCompleted)]
    [InlineData(WorkflowNodeExecutionStatus.TaskFailed)]
    public void A_status_of_tasks_stands_on_a_task_node_with_its_task(WorkflowNodeExecutionStatus status)
    {
        WorkflowNodeExecution node = GivenWorkflow.Made("n", "ship") with { Status = status };

        node.Validate();
        Refused.AsAWhole(nameof(node.TaskId), node with { TaskId = null });
        foreach (WorkflowNodeType type in Enum.GetValues<WorkflowNodeType>().Except([WorkflowNodeType.Task]))
        {
            Refused.AsAWhole(nameof(node.Status), node with { NodeType = type });
        }
    }

    [Theory]
    [InlineData(WorkflowNodeExecutionStatus.Pending)]
    [InlineData(WorkflowNodeExecutionStatus.Skipped)]
    [InlineData(WorkflowNodeExecutionStatus.Completed)]
    public void With_any_other_status_there_is_no_task(WorkflowNodeExecutionStatus status)
    {
        WorkflowNodeExecution node = GivenWorkflow.Made("n", "ship") with
        {
            Status = status,
            SkippedReason = status == WorkflowNodeExecutionStatus.Skipped ? "Not today." : null,
        };

        Refused.AsAWhole(nameof(node.TaskId), node);
        (node with { TaskId = null }).Validate();
    }

    [Fact]
    public void A_reason_stands_where_a_node_is_skipped_and_only_there()
    {
        WorkflowNodeExecution skipped = new()
        {
            NodeId = "n",
            NodeType = WorkflowNodeType.Task,
            Status = WorkflowNodeExecutionStatus.Skipped,
            SkippedReason = "Not today.",
        };

        skipped.Validate();
        Refused.AsAWhole(nameof(skipped.SkippedReason), skipped with { SkippedReason = null });
        Refused.AsAWhole(nameof(skipped.SkippedReason), skipped with { Status = WorkflowNodeExecutionStatus.Pending });
        Refused.AsAWhole(nameof(skipped.SkippedReason), GivenWorkflow.Made("n", "ship") with { SkippedReason = "Not today." });
        Refused.AsAWhole(
            nameof(skipped.SkippedReason), GivenWorkflow.Run() with { NodeExecutions = [skipped with { SkippedReason = null }] });
    }

    [Fact]
    public void Runs_with_equal_content_are_equal() => Expect.EqualByContent(
        static () => GivenWorkflow.Run() with { NodeExecutions = [GivenWorkflow.Made("n", "ship")] },
        static run => run with { NodeExecutions = [GivenWorkflow.Made("n", "plan")] },
        static run => run with { NodeExecutions = [] },
        static run => run with { Version = 2 });
}

using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Workflows;

/// <summary>The rules of a workflow and of the parts of its graph.</summary>
public sealed class WorkflowDefinitionTests
{
    [Fact]
    public void A_new_workflow_has_the_domains_defaults()
    {
        WorkflowDefinition made = new() { Id = "release", Name = "Release", CreatedBy = "grace", Nodes = [], Edges = [] };

        Assert.Equal(("", "1.0.0", 1), (made.Description, made.Version, made.Revision));
        Assert.Equal(WorkflowType.SequentialPipeline, made.WorkflowType);
        Assert.False(made.IsSubworkflow);
        Assert.Equal([], made.Inputs);
        Assert.Equal([], made.Outputs);
        Expect.Now(made.CreatedAt);
        Expect.Now(made.UpdatedAt);
    }

    [Fact]
    public void New_parts_have_the_domains_defaults()
    {
        WorkflowNode node = GivenWorkflow.Node("n");

        Assert.Equal((0.0, 0.0, "{}"), (node.PositionX, node.PositionY, node.Config.ToString()));
        Assert.Equal(WorkflowEdgeType.Sequential, GivenWorkflow.Edge("e", "a", "b").Type);
        Assert.Null(GivenWorkflow.Edge("e", "a", "b").Label);
    }

    [Fact]
    public void A_text_says_something()
    {
        WorkflowDefinition workflow = GivenWorkflow.Definition();

        Refused.WhenBlank(nameof(workflow.Id), text => workflow with { Id = text });
        Refused.WhenBlank(nameof(workflow.Name), text => workflow with { Name = text });
        Refused.WhenBlank(nameof(workflow.CreatedBy), text => workflow with { CreatedBy = text });
        Refused.WhenBlank(nameof(workflow.Version), text => workflow with { Version = text });
        Refused.WhenSet(nameof(workflow.Description), () => workflow with { Description = null! });
    }

    [Fact]
    public void A_text_of_a_part_says_something()
    {
        WorkflowNode node = GivenWorkflow.Node("n");
        WorkflowEdge edge = GivenWorkflow.Edge("e", "a", "b");

        Refused.WhenBlank(nameof(node.Id), text => node with { Id = text });
        Refused.WhenBlank(nameof(node.Label), text => node with { Label = text });
        Refused.WhenBlank(nameof(edge.Id), text => edge with { Id = text });
        Refused.WhenBlank(nameof(edge.SourceNodeId), text => edge with { SourceNodeId = text });
        Refused.WhenBlank(nameof(edge.TargetNodeId), text => edge with { TargetNodeId = text });
        Refused.WhenBlankUnlessNull(nameof(edge.Label), text => edge with { Label = text });
    }

    [Theory]
    [InlineData("0.0.0")]
    [InlineData("10.20.30")]
    [InlineData("1.0.123456789012345678901234567890")]
    public void A_version_is_three_numbers(string text) =>
        Assert.Equal(text, (GivenWorkflow.Definition() with { Version = text }).Version);

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.0.0.0")]
    [InlineData("01.0.0")]
    [InlineData("1.00.0")]
    [InlineData("1.0.01")]
    [InlineData("1..0")]
    [InlineData("1.0.")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("1.0.0+1")]
    [InlineData("-1.0.0")]
    [InlineData(" 1.0.0")]
    [InlineData("1.0.0\n")]
    [InlineData("1.0.٣")]
    public void Any_other_version_is_refused(string text) =>
        Refused.WhenSet(nameof(WorkflowDefinition.Version), () => GivenWorkflow.Definition() with { Version = text });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Revisions_are_counted_from_one(int revision) =>
        Refused.WhenSet(nameof(WorkflowDefinition.Revision), () => GivenWorkflow.Definition() with { Revision = revision });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_place_is_finite(double endless)
    {
        Refused.WhenSet(nameof(WorkflowNode.PositionX), () => GivenWorkflow.Node("n") with { PositionX = endless });
        Refused.WhenSet(nameof(WorkflowNode.PositionY), () => GivenWorkflow.Node("n") with { PositionY = endless });
        Assert.Equal(-1.5, (GivenWorkflow.Node("n") with { PositionX = -1.5 }).PositionX);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"{}\"")]
    [InlineData("1")]
    public void What_a_node_needs_is_a_json_object(string json)
    {
        Refused.WhenSet(nameof(WorkflowNode.Config), () => GivenWorkflow.Node("n") with { Config = JsonText.Parse(json) });
        Refused.WhenSet(nameof(WorkflowNode.Config), static () => GivenWorkflow.Node("n") with { Config = null! });
    }

    [Fact]
    public void Lists_hold_no_null_and_are_never_missing()
    {
        WorkflowDefinition workflow = GivenWorkflow.Definition();

        Refused.WhenSet(nameof(workflow.Nodes), () => workflow with { Nodes = [null!] });
        Refused.WhenSet(nameof(workflow.Edges), () => workflow with { Edges = [null!] });
        Refused.WhenSet(nameof(workflow.Inputs), () => workflow with { Inputs = [null!] });
        Refused.WhenSet(nameof(workflow.Outputs), () => workflow with { Outputs = [null!] });
        WorkflowDefinition empty = workflow with { Nodes = default, Edges = default, Inputs = default, Outputs = default };
        Assert.False(empty.Nodes.IsDefault || empty.Edges.IsDefault || empty.Inputs.IsDefault || empty.Outputs.IsDefault);
    }

    [Fact]
    public void Times_are_cut_to_the_microsecond()
    {
        Expect.CutToMicrosecond(static time => (GivenWorkflow.Definition() with { CreatedAt = time }).CreatedAt);
        Expect.CutToMicrosecond(static time => (GivenWorkflow.Definition() with { UpdatedAt = time }).UpdatedAt);
    }

    [Fact]
    public void Workflows_with_equal_content_are_equal() => Expect.EqualByContent(
        static () => GivenWorkflow.Definition() with
        {
            Inputs = [new() { Name = "tag", Type = WorkflowValueType.String }],
            Nodes = [GivenWorkflow.Node("n") with { Config = JsonText.Parse("""{"a": [1]}""") }],
        },
        static workflow => workflow with { Nodes = [GivenWorkflow.Node("n") with { Config = JsonText.Parse("""{"a": [2]}""") }] },
        static workflow => workflow with { Inputs = [] },
        static workflow => workflow with { Edges = [] });
}

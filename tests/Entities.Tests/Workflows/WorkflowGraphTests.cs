namespace Synthorg.Entities.Tests.Workflows;

/// <summary>The rules of a workflow's graph.</summary>
public sealed class WorkflowGraphTests
{
    private static readonly WorkflowNode s_start = GivenWorkflow.Node("s", WorkflowNodeType.Start);
    private static readonly WorkflowNode s_end = GivenWorkflow.Node("e", WorkflowNodeType.End);

    [Fact]
    public void A_graph_that_keeps_the_rules_is_let_through()
    {
        GivenWorkflow.Definition().Validate();
        Graph([s_start, GivenWorkflow.Node("t"), s_end], [GivenWorkflow.Edge("1", "s", "t"), GivenWorkflow.Edge("2", "t", "e")]).Validate();
        Graph([s_start, s_end, GivenWorkflow.Node("S")], [GivenWorkflow.Edge("a", "s", "e"), GivenWorkflow.Edge("A", "s", "e")]).Validate();
        Graph([s_start, s_end], []).Validate();
    }

    [Fact]
    public void A_node_stands_once_in_it() => Refused.AsAWhole(
        nameof(WorkflowDefinition.Nodes), Graph([s_start, s_end, GivenWorkflow.Node("t"), GivenWorkflow.Node("t")], []));

    [Fact]
    public void An_edge_stands_once_in_it() => Refused.AsAWhole(
        nameof(WorkflowDefinition.Edges),
        Graph([s_start, s_end], [GivenWorkflow.Edge("1", "s", "e"), GivenWorkflow.Edge("1", "s", "e")]));

    [Fact]
    public void Both_ends_of_an_edge_stand_in_it()
    {
        Refused.AsAWhole(nameof(WorkflowDefinition.Edges), Graph([s_start, s_end], [GivenWorkflow.Edge("1", "s", "E")]));
        Refused.AsAWhole(nameof(WorkflowDefinition.Edges), Graph([s_start, s_end], [GivenWorkflow.Edge("1", "nowhere", "e")]));
    }

    [Fact]
    public void No_edge_leads_back_to_its_node() =>
        Refused.AsAWhole(nameof(WorkflowDefinition.Edges), Graph([s_start, s_end], [GivenWorkflow.Edge("1", "s", "s")]));

    [Fact]
    public void There_is_one_start_and_one_end()
    {
        Refused.AsAWhole(nameof(WorkflowDefinition.Nodes), Graph([], []));
        Refused.AsAWhole(nameof(WorkflowDefinition.Nodes), Graph([s_end], []));
        Refused.AsAWhole(nameof(WorkflowDefinition.Nodes), Graph([s_start], []));
        Refused.AsAWhole(nameof(WorkflowDefinition.Nodes), Graph([s_start, s_start with { Id = "s2" }, s_end], []));
        Refused.AsAWhole(nameof(WorkflowDefinition.Nodes), Graph([s_start, s_end, s_end with { Id = "e2" }], []));
    }

    private static WorkflowDefinition Graph(WorkflowNode[] nodes, WorkflowEdge[] edges) =>
        GivenWorkflow.Definition() with { Nodes = [.. nodes], Edges = [.. edges] };
}

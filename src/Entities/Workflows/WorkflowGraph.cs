using System.Collections.Immutable;

namespace Synthorg.Entities;

/// <summary>The rules of a workflow's graph.</summary>
internal static class WorkflowGraph
{
    /// <exception cref="ArgumentException">A rule is broken.</exception>
    public static void Check(ImmutableArray<WorkflowNode> nodes, ImmutableArray<WorkflowEdge> edges)
    {
        HashSet<string> ids = new(nodes.Select(static node => node.Id), StringComparer.Ordinal);
        Ensure.That(ids.Count == nodes.Length, "must not hold an id twice", nameof(WorkflowDefinition.Nodes));
        Ensure.That(Count(nodes, WorkflowNodeType.Start) == 1, "must hold exactly one start", nameof(WorkflowDefinition.Nodes));
        Ensure.That(Count(nodes, WorkflowNodeType.End) == 1, "must hold exactly one end", nameof(WorkflowDefinition.Nodes));
        Ensure.That(
            edges.DistinctBy(static edge => edge.Id, StringComparer.Ordinal).Count() == edges.Length,
            "must not hold an id twice",
            nameof(WorkflowDefinition.Edges));
        foreach (WorkflowEdge edge in edges)
        {
            Ensure.That(
                ids.Contains(edge.SourceNodeId) && ids.Contains(edge.TargetNodeId),
                "must lead from a node to a node",
                nameof(WorkflowDefinition.Edges));
            Ensure.That(edge.SourceNodeId != edge.TargetNodeId, "must not lead back to their node", nameof(WorkflowDefinition.Edges));
        }
    }

    private static int Count(ImmutableArray<WorkflowNode> nodes, WorkflowNodeType type) => nodes.Count(node => node.Type == type);
}

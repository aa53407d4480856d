namespace Synthorg.Entities;

/// <summary>A way from one node of a workflow's graph to another.</summary>
public sealed record WorkflowEdge
{
    /// <summary>Its name within the workflow; not blank.</summary>
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Where it begins; not blank.</summary>
    public required string SourceNodeId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Where it ends; not blank.</summary>
    public required string TargetNodeId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>When it is followed.</summary>
    public WorkflowEdgeType Type { get; init; } = WorkflowEdgeType.Sequential;

    /// <summary>What people call it; <see langword="null"/> for nothing.</summary>
    public string? Label { get; init => field = Ensure.NotBlankOrNull(value); }
}

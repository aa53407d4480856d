using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A node of a workflow's graph.</summary>
public sealed record WorkflowNode
{
    /// <summary>Its name within the workflow; not blank.</summary>
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What people call it; not blank.</summary>
    public required string Label { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What happens there.</summary>
    public required WorkflowNodeType Type { get; init; }

    /// <summary>Where it is drawn, from left to right.</summary>
    public double PositionX { get; init => field = Ensure.Finite(value); }

    /// <summary>Where it is drawn, from top to bottom.</summary>
    public double PositionY { get; init => field = Ensure.Finite(value); }

    /// <summary>What its type needs: a JSON object.</summary>
    public JsonText Config { get; init => field = Ensure.Object(value); } = JsonText.Parse("{}");
}

namespace Synthorg.Entities;

/// <summary>When an edge is followed.</summary>
public enum WorkflowEdgeType
{
    /// <summary>Always.</summary>
    Sequential,

    /// <summary>When the condition holds.</summary>
    ConditionalTrue,

    /// <summary>When the condition does not hold.</summary>
    ConditionalFalse,

    /// <summary>Along with its siblings.</summary>
    ParallelBranch,
}

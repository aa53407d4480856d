namespace Synthorg.Entities;

/// <summary>What happens at a node.</summary>
public enum WorkflowNodeType
{
    /// <summary>The workflow begins; once.</summary>
    Start,

    /// <summary>The workflow ends; once.</summary>
    End,

    /// <summary>A task is made and done.</summary>
    Task,

    /// <summary>An agent is chosen.</summary>
    AgentAssignment,

    /// <summary>One of two ways is taken.</summary>
    Conditional,

    /// <summary>Several ways are taken at once.</summary>
    ParallelSplit,

    /// <summary>Several ways meet.</summary>
    ParallelJoin,
}

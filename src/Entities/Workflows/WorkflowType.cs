namespace Synthorg.Entities;

/// <summary>How the work of a workflow is arranged.</summary>
public enum WorkflowType
{
    /// <summary>One step after the other.</summary>
    SequentialPipeline,

    /// <summary>Steps side by side.</summary>
    ParallelExecution,

    /// <summary>Cards pulled across a board.</summary>
    Kanban,

    /// <summary>Kanban in iterations.</summary>
    AgileKanban,
}

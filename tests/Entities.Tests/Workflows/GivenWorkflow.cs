namespace Synthorg.Entities.Tests.Workflows;

/// <summary>The least workflow that keeps every rule, and the least run of it.</summary>
internal static class GivenWorkflow
{
    public static WorkflowDefinition Definition(string id = "release") => new()
    {
        Id = id,
        Name = "Release",
        CreatedBy = "grace",
        Nodes = [Node("s", WorkflowNodeType.Start), Node("e", WorkflowNodeType.End)],
        Edges = [Edge("s-e", "s", "e")],
        CreatedAt = Given.Noon,
        UpdatedAt = Given.Noon,
    };

    public static WorkflowNode Node(string id, WorkflowNodeType type = WorkflowNodeType.Task) =>
        new() { Id = id, Type = type, Label = id };

    public static WorkflowEdge Edge(string id, string source, string target) =>
        new() { Id = id, SourceNodeId = source, TargetNodeId = target };

    public static WorkflowExecution Run(string id = "run", string definitionId = "release") => new()
    {
        Id = id,
        Project = "apollo",
        ActivatedBy = "grace",
        DefinitionId = definitionId,
        DefinitionRevision = 1,
        CreatedAt = Given.Noon,
        UpdatedAt = Given.Noon,
    };

    public static WorkflowNodeExecution Made(string nodeId, string taskId) => new()
    {
        NodeId = nodeId,
        NodeType = WorkflowNodeType.Task,
        Status = WorkflowNodeExecutionStatus.TaskCreated,
        TaskId = taskId,
    };
}

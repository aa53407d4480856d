using System.Text.Json;
using SQLite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

#pragma warning disable IDE1006 // Named as the columns are.
/// <summary>A wide row for libraries that know neither such enums nor lists: its users turn it to the entity themselves.</summary>
[Table("tasks")]
internal sealed class TaskRow
{
    public string id { get; init; } = "";
    public string title { get; init; } = "";
    public string description { get; init; } = "";
    public string type { get; init; } = "";
    public string priority { get; init; } = "";
    public string project { get; init; } = "";
    public string created_by { get; init; } = "";
    public string? assigned_to { get; init; }
    public string status { get; init; } = "";
    public string estimated_complexity { get; init; } = "";
    public double budget_limit { get; init; }
    public string? deadline { get; init; }
    public long max_retries { get; init; }
    public string? parent_task_id { get; init; }
    public string? task_structure { get; init; }
    public string coordination_topology { get; init; } = "";
    public string reviewers { get; init; } = "";
    public string dependencies { get; init; } = "";
    public string artifacts_expected { get; init; } = "";
    public string acceptance_criteria { get; init; } = "";
    public string delegation_chain { get; init; } = "";

    public static TaskRow Of(AgentTask task) => new()
    {
        id = task.Id,
        title = task.Title,
        description = task.Description,
        type = Wire.Of(task.Type),
        priority = Wire.Of(task.Priority),
        project = task.Project,
        created_by = task.CreatedBy,
        assigned_to = task.AssignedTo,
        status = Wire.Of(task.Status),
        estimated_complexity = Wire.Of(task.EstimatedComplexity),
        budget_limit = task.BudgetLimit,
        deadline = task.Deadline,
        max_retries = task.MaxRetries,
        parent_task_id = task.ParentTaskId,
        task_structure = Wire.OrNull(task.TaskStructure),
        coordination_topology = Wire.Of(task.CoordinationTopology),
        reviewers = JsonSerializer.Serialize(task.Reviewers, PeerJson.Default.ImmutableArrayString),
        dependencies = JsonSerializer.Serialize(task.Dependencies, PeerJson.Default.ImmutableArrayString),
        artifacts_expected = JsonSerializer.Serialize(task.ArtifactsExpected, PeerJson.Default.ImmutableArrayExpectedArtifact),
        acceptance_criteria = JsonSerializer.Serialize(task.AcceptanceCriteria, PeerJson.Default.ImmutableArrayAcceptanceCriterion),
        delegation_chain = JsonSerializer.Serialize(task.DelegationChain, PeerJson.Default.ImmutableArrayString),
    };

    public AgentTask ToTask() => new()
    {
        Id = id,
        Title = title,
        Description = description,
        Type = Wire.To<TaskType>(type),
        Priority = Wire.To<Priority>(priority),
        Project = project,
        CreatedBy = created_by,
        AssignedTo = assigned_to,
        Status = Wire.To<Entities.TaskStatus>(status),
        EstimatedComplexity = Wire.To<Complexity>(estimated_complexity),
        BudgetLimit = budget_limit,
        Deadline = deadline,
        MaxRetries = (int)max_retries,
        ParentTaskId = parent_task_id,
        TaskStructure = Wire.ToOrNull<TaskStructure>(task_structure),
        CoordinationTopology = Wire.To<CoordinationTopology>(coordination_topology),
        Reviewers = JsonSerializer.Deserialize(reviewers, PeerJson.Default.ImmutableArrayString),
        Dependencies = JsonSerializer.Deserialize(dependencies, PeerJson.Default.ImmutableArrayString),
        ArtifactsExpected = JsonSerializer.Deserialize(artifacts_expected, PeerJson.Default.ImmutableArrayExpectedArtifact),
        AcceptanceCriteria = JsonSerializer.Deserialize(acceptance_criteria, PeerJson.Default.ImmutableArrayAcceptanceCriterion),
        DelegationChain = JsonSerializer.Deserialize(delegation_chain, PeerJson.Default.ImmutableArrayString),
    };
}

using System.Collections.Immutable;
using Synthorg.Entities;

namespace Synthorg.Service;

/// <summary>A task to be made. What is left out has the entity's own default, which a generated JSON reader would not keep.</summary>
internal sealed record NewTask(
    string Id,
    string Title,
    string Description,
    TaskType Type,
    string Project,
    string CreatedBy,
    Priority Priority = Priority.Medium,
    Complexity EstimatedComplexity = Complexity.Medium,
    CoordinationTopology CoordinationTopology = CoordinationTopology.Auto,
    TaskStructure? TaskStructure = null,
    double BudgetLimit = 0,
    int MaxRetries = 1,
    string? Deadline = null,
    string? ParentTaskId = null,
    ImmutableArray<string>? Reviewers = null,
    ImmutableArray<string>? Dependencies = null,
    ImmutableArray<string>? Criteria = null)
{
    public AgentTask ToTask() => new()
    {
        Id = Id,
        Title = Title,
        Description = Description,
        Type = Type,
        Project = Project,
        CreatedBy = CreatedBy,
        Priority = Priority,
        EstimatedComplexity = EstimatedComplexity,
        CoordinationTopology = CoordinationTopology,
        TaskStructure = TaskStructure,
        BudgetLimit = BudgetLimit,
        MaxRetries = MaxRetries,
        Deadline = Deadline,
        ParentTaskId = ParentTaskId,
        Reviewers = Reviewers ?? [],
        Dependencies = Dependencies ?? [],
        AcceptanceCriteria = [.. (Criteria ?? []).Select(static text => new AcceptanceCriterion { Description = text })],
    };
}

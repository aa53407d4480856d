using System.Globalization;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks;

/// <summary>The wide rows: 21 columns, five of them JSON, as the simulator has them.</summary>
internal static class TaskRows
{
    /// <summary>How many tasks a project has.</summary>
    public const int PerProject = 1000;

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"task-{number:D8}");

    public static string ProjectOf(int number) => string.Create(CultureInfo.InvariantCulture, $"project-{number / PerProject:D5}");

    /// <summary>The number of a task anywhere among so many; of the indexes below that, each gives another one.</summary>
    public static int Scattered(int index, int tasks) => index * 7919 % tasks;

    /// <summary>Half as many tasks from all over the table, each twice in turn: as it goes to another status and another agent.</summary>
    public static AgentTask[] Changes(int count, int tasks) =>
    [
        .. Enumerable.Range(0, count).Select(i => Of(Scattered(i % (count / 2), tasks)) with
        {
            AssignedTo = string.Create(CultureInfo.InvariantCulture, $"agent-{100 + (i % 100)}"),
            Status = i < count / 2 ? Entities.TaskStatus.InReview : Entities.TaskStatus.InProgress,
        }),
    ];

    public static AgentTask Of(int number) => new()
    {
        Id = IdOf(number),
        Title = "Write the migration guide",
        Description = "Explain to those who come from the older system what changes for them, step by step.",
        Type = TaskType.Development,
        Priority = (Priority)(number % 4),
        Project = ProjectOf(number),
        CreatedBy = "agent-007",
        AssignedTo = "agent-042",
        Status = Entities.TaskStatus.InProgress,
        EstimatedComplexity = Complexity.Complex,
        BudgetLimit = 12.5,
        Deadline = "2026-12-24",
        MaxRetries = 3,
        TaskStructure = TaskStructure.Sequential,
        Reviewers = ["agent-001", "agent-002"],
        Dependencies = [IdOf(number + 1), IdOf(number + 2)],
        ArtifactsExpected = [new ExpectedArtifact { Type = ArtifactType.Documentation, Path = "docs/migration.md" }],
        AcceptanceCriteria =
        [
            new AcceptanceCriterion { Description = "Every command in it was run", Met = true },
            new AcceptanceCriterion { Description = "Two readers followed it" },
        ],
        DelegationChain = ["agent-003"],
    };
}

using System.Globalization;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks;

/// <summary>A database file of tasks in a folder of its own, made by the toolkit and read by every peer.</summary>
internal sealed class TaskFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-bench-");

    /// <summary>The file's path.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "org.db");

    /// <summary>Makes a file with that many tasks, a thousand to a project.</summary>
    public static TaskFile Of(int tasks)
    {
        var file = new TaskFile();
        using OrgDatabase database = OrgDatabase.OpenAsync(file.Path).AsTask().GetAwaiter().GetResult();
        database.WriteAsync(async tx =>
        {
            for (int i = 0; i < tasks; i++)
            {
                await tx.Tasks.SaveAsync(Task(i));
            }
        }).AsTask().GetAwaiter().GetResult();
        return file;
    }

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"task-{number:D8}");

    public static string ProjectOf(int number) => string.Create(CultureInfo.InvariantCulture, $"project-{number / 1000:D4}");

    /// <summary>A task as the simulator has them: 21 columns, five of them JSON.</summary>
    public static AgentTask Task(int number) => new()
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

    public void Dispose() => _folder.Delete(recursive: true);
}

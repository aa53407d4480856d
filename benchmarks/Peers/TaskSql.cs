using System.Text.Json;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>The statements about wide rows that the peers write by hand, and a row as their parameters.</summary>
internal static class TaskSql
{
    public const string Columns =
        """
        id, title, description, type, priority, project, created_by, assigned_to, status, estimated_complexity, budget_limit, deadline,
        max_retries, parent_task_id, task_structure, coordination_topology, reviewers, dependencies, artifacts_expected,
        acceptance_criteria, delegation_chain
        """;

    public const string Get = $"SELECT {Columns} FROM tasks WHERE id = $id";

    public const string List = $"SELECT {Columns} FROM tasks WHERE project = $project ORDER BY id";

    public const string Save =
        $"""
        INSERT INTO tasks ({Columns})
        VALUES ($id, $title, $description, $type, $priority, $project, $created_by, $assigned_to, $status, $estimated_complexity,
            $budget_limit, $deadline, $max_retries, $parent_task_id, $task_structure, $coordination_topology, $reviewers, $dependencies,
            $artifacts_expected, $acceptance_criteria, $delegation_chain)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description, type = excluded.type,
            priority = excluded.priority, project = excluded.project, created_by = excluded.created_by,
            assigned_to = excluded.assigned_to, status = excluded.status, estimated_complexity = excluded.estimated_complexity,
            budget_limit = excluded.budget_limit, deadline = excluded.deadline, max_retries = excluded.max_retries,
            parent_task_id = excluded.parent_task_id, task_structure = excluded.task_structure,
            coordination_topology = excluded.coordination_topology, reviewers = excluded.reviewers,
            dependencies = excluded.dependencies, artifacts_expected = excluded.artifacts_expected,
            acceptance_criteria = excluded.acceptance_criteria, delegation_chain = excluded.delegation_chain
        """;

    /// <summary>What every peer's connection is set to: what the toolkit promises, and the page cache that it has.</summary>
    public const string Settings =
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA foreign_keys = on; PRAGMA busy_timeout = 5000; "
        + "PRAGMA cache_size = -16384;";

    /// <summary>The parameters of <see cref="Save"/>, in its order.</summary>
    public static readonly string[] Parameters =
    [
        "$id", "$title", "$description", "$type", "$priority", "$project", "$created_by", "$assigned_to", "$status",
        "$estimated_complexity", "$budget_limit", "$deadline", "$max_retries", "$parent_task_id", "$task_structure",
        "$coordination_topology", "$reviewers", "$dependencies", "$artifacts_expected", "$acceptance_criteria", "$delegation_chain",
    ];

    /// <summary>The values of a row, in the order of the columns.</summary>
    public static object?[] Values(AgentTask task) =>
    [
        task.Id, task.Title, task.Description, Wire.Of(task.Type), Wire.Of(task.Priority), task.Project, task.CreatedBy, task.AssignedTo,
        Wire.Of(task.Status), Wire.Of(task.EstimatedComplexity), task.BudgetLimit, task.Deadline, task.MaxRetries, task.ParentTaskId,
        Wire.OrNull(task.TaskStructure), Wire.Of(task.CoordinationTopology),
        JsonSerializer.Serialize(task.Reviewers, PeerJson.Default.ImmutableArrayString),
        JsonSerializer.Serialize(task.Dependencies, PeerJson.Default.ImmutableArrayString),
        JsonSerializer.Serialize(task.ArtifactsExpected, PeerJson.Default.ImmutableArrayExpectedArtifact),
        JsonSerializer.Serialize(task.AcceptanceCriteria, PeerJson.Default.ImmutableArrayAcceptanceCriterion),
        JsonSerializer.Serialize(task.DelegationChain, PeerJson.Default.ImmutableArrayString),
    ];
}

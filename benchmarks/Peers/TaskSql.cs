namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>The statements that the peers write by hand.</summary>
internal static class TaskSql
{
    private const string Columns =
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

    /// <summary>What every peer's connection is set to: what the toolkit promises.</summary>
    public const string Settings =
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA foreign_keys = on; PRAGMA busy_timeout = 5000;";
}

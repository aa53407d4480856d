using Synthorg.Entities.Tests.Workflows;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>How one repository saves a row of its own, and where that lies.</summary>
internal sealed record Save(string Table, string Column, Func<IPersistenceBackend, string, ValueTask> SaveAsync)
{
    /// <summary>Of each of the nineteen repositories one. A row's name is the text of <see cref="Given.Id"/>.</summary>
    public static IReadOnlyList<Save> All { get; } =
    [
        new("tasks", "id", static (backend, id) => backend.Tasks.SaveAsync(Given.Task(id))),
        new("cost_records", "agent_id", static (backend, id) => backend.CostRecords.SaveAsync(Given.Cost(id))),
        new("messages", "id", static (backend, id) => backend.Messages.SaveAsync(Given.Message() with { Id = Guid.Parse(id) })),
        new("lifecycle_events", "id", static (backend, id) => backend.LifecycleEvents.SaveAsync(Given.Event(id))),
        new("task_metrics", "id", static (backend, id) => backend.TaskMetrics.SaveAsync(Given.TaskMetric(id))),
        new("collaboration_metrics", "id", static (backend, id) => backend.CollaborationMetrics.SaveAsync(Given.CollaborationMetric(id))),
        new("parked_contexts", "id", static (backend, id) => backend.ParkedContexts.SaveAsync(Given.Parked(id))),
        new("audit_entries", "id", static (backend, id) => backend.AuditEntries.SaveAsync(Given.Audit(id))),
        new("users", "id", static (backend, id) => backend.Users.SaveAsync(Given.User(id))),
        new("api_keys", "id", static (backend, id) => backend.ApiKeys.SaveAsync(Given.ApiKey(id))),
        new("checkpoints", "id", static (backend, id) => backend.Checkpoints.SaveAsync(Given.Checkpoint(id))),
        new("heartbeats", "execution_id", static (backend, id) => backend.Heartbeats.SaveAsync(Given.Heartbeat(id))),
        new("agent_states", "agent_id", static (backend, id) => backend.AgentStates.SaveAsync(Given.Working(id))),
        new("settings", "key", static (backend, id) => backend.Settings.SaveAsync(Given.Setting(id))),
        new("artifacts", "id", static (backend, id) => backend.Artifacts.SaveAsync(Given.Artifact(id))),
        new("projects", "id", static (backend, id) => backend.Projects.SaveAsync(Given.Project(id))),
        new("custom_presets", "name", static (backend, id) => backend.CustomPresets.SaveAsync(Given.Preset(id))),
        new("workflow_definitions", "id",
            static (backend, id) => backend.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(id))),
        new("workflow_executions", "id", static (backend, id) => backend.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(id))),
    ];

    /// <summary>What rows of others refer to: a user and a workflow.</summary>
    public static async ValueTask PrepareAsync(IPersistenceBackend backend)
    {
        await backend.Users.SaveAsync(Given.User());
        await backend.WorkflowDefinitions.CreateIfAbsentAsync(GivenWorkflow.Definition());
    }
}

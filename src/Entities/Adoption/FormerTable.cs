namespace Synthorg.Entities;

/// <summary>A table of the Python system by what tells it from another program's of its name.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Columns that every version of that system gave it.</param>
internal sealed record FormerTable(string Name, params string[] Columns)
{
    /// <summary>Also a name that any program may choose for a table that looks like it.</summary>
    public const string Settings = "settings";

    private static readonly string[] s_parked =
        ["id", "execution_id", "agent_id", "task_id", "approval_id", "parked_at", "context_json", "metadata"];

    /// <summary>All of them, and the halves that a change of one has left when it was interrupted.</summary>
    public static IReadOnlyList<FormerTable> All { get; } =
    [
        new("tasks", "id", "title", "description", "type", "project", "created_by", "status"),
        new("cost_records", "agent_id", "task_id", "provider", "model", "input_tokens", "output_tokens", "cost_usd", "timestamp"),
        new("messages", "id", "timestamp", "sender", "to", "type", "channel", "content"),
        new("lifecycle_events", "id", "agent_id", "agent_name", "event_type", "timestamp", "initiated_by"),
        new("task_metrics", "id", "agent_id", "task_id", "task_type", "completed_at", "is_success"),
        new("collaboration_metrics", "id", "agent_id", "recorded_at"),
        new(FormerParkedContexts.Table, s_parked),
        new(FormerParkedContexts.New, s_parked),
        new(FormerParkedContexts.Old, s_parked),
        new("audit_entries", "id", "timestamp", "tool_name", "tool_category", "action_type", "arguments_hash", "verdict", "risk_level"),
        new("users", "id", "username", "password_hash", "role", "created_at", "updated_at"),
        new("api_keys", "id", "key_hash", "name", "role", "user_id", "created_at"),
        new("checkpoints", "id", "execution_id", "agent_id", "task_id", "turn_number", "context_json"),
        new("heartbeats", "execution_id", "agent_id", "task_id", "last_heartbeat_at"),
        new("agent_states", "agent_id", "execution_id", "task_id", "status", "last_activity_at"),
        new(Settings, "key", "value"),
        new("artifacts", "id", "type", "path", "task_id", "created_by"),
        new("projects", "id", "name", "team", "task_ids"),
        new("custom_presets", "name", "config_json", "created_at", "updated_at"),
        new("workflow_definitions", "id", "name", "created_by", "workflow_type", "version", "nodes", "edges"),
        new("workflow_executions", "id", "project", "activated_by", "definition_id", "status", "node_executions"),
    ];
}

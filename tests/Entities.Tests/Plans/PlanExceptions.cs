namespace Synthorg.Entities.Tests.Plans;

/// <summary>What a plan cannot do without, with the reason: all rows are asked for, or the store has no index for it.</summary>
internal static class PlanExceptions
{
    private const string Sort = "USE TEMP B-TREE FOR ORDER BY";
    private const string SortTies = "USE TEMP B-TREE FOR LAST TERM OF ORDER BY";

    private const string EveryRow = "All rows are asked for, in the order of an index.";
    private const string OneInstant = "The index has the order's first term: only rows that tie in it are sorted.";
    private const string BeyondTheIndex = "The order has two terms more than the index: SQLite prefers that of the filter alone.";
    private const string FilterAlone = "The index has the filter and not the order: what it finds is sorted.";

    public static readonly Inherent[] All =
    [
        new("ITaskRepository.ListAsync", Filter.None, "SCAN tasks USING INDEX sqlite_autoindex_tasks_1", EveryRow),
        new("ITaskRepository.ListAsync", Filter.Some, Sort, FilterAlone),
        new("ITaskRepository.BrowseAsync", Filter.None, "SCAN tasks USING INDEX sqlite_autoindex_tasks_1", "As many rows as the page has."),
        new("ITaskRepository.BrowseAsync", Filter.Some, Sort, FilterAlone),
        new("ITaskRepository.CountByStatusAsync", Filter.None, "SCAN tasks USING COVERING INDEX idx_tasks_status", "All are counted."),
        new("ICostRecordRepository.QueryAsync", Filter.None, "SCAN cost_records", EveryRow),
        new("ICostRecordRepository.AggregateAsync", Filter.None, "SCAN cost_records", "All are added up."),
        new(
            "ICostRecordRepository.SpendingByAgentAsync", Filter.None, "SCAN cost_records USING INDEX idx_cost_records_agent_id",
            "All are added up, by agent."),
        new("ICostRecordRepository.SpendingByAgentAsync", Filter.None, Sort, "The order is that of the sums."),
        new("IMessageRepository.GetHistoryAsync", Filter.None, Sort, FilterAlone),
        new("IMessageRepository.GetNewestAsync", Filter.None, "SCAN messages USING INDEX idx_messages_timestamp", EveryRow),
        new("IMessageRepository.GetNewestAsync", Filter.None, SortTies, OneInstant),
        new("ILifecycleEventRepository.ListAsync", Filter.None, "SCAN lifecycle_events USING INDEX idx_le_timestamp", EveryRow),
        new("ILifecycleEventRepository.ListAsync", Filter.None, SortTies, OneInstant),
        new("ILifecycleEventRepository.ListAsync", Filter.Some, SortTies, OneInstant),
        new("ILifecycleEventRepository.ListAsync", Filter.Some, Sort, FilterAlone),
        new("ITaskMetricRepository.QueryAsync", Filter.None, "SCAN task_metrics USING INDEX idx_tm_completed_at", EveryRow),
        new("ITaskMetricRepository.QueryAsync", Filter.None, SortTies, OneInstant),
        new("ITaskMetricRepository.QueryAsync", Filter.Some, SortTies, OneInstant),
        new(
            "ICollaborationMetricRepository.QueryAsync", Filter.None,
            "SCAN collaboration_metrics USING INDEX idx_cm_recorded_at", EveryRow),
        new("ICollaborationMetricRepository.QueryAsync", Filter.None, SortTies, OneInstant),
        new("ICollaborationMetricRepository.QueryAsync", Filter.Some, SortTies, OneInstant),
        new("IParkedContextRepository.GetByApprovalAsync", Filter.None, Sort, FilterAlone),
        new("IParkedContextRepository.GetByAgentAsync", Filter.None, Sort, FilterAlone),
        new("IAuditRepository.QueryAsync", Filter.None, "SCAN audit_entries USING INDEX idx_ae_timestamp", EveryRow),
        new("IAuditRepository.QueryAsync", Filter.None, SortTies, OneInstant),
        new("IAuditRepository.QueryAsync", Filter.Some, SortTies, OneInstant),
        new("IAuditRepository.QueryAsync", Filter.Some, Sort, FilterAlone),
        new("IUserRepository.ListUsersAsync", Filter.None, "SCAN users", "All but a few are asked for."),
        new("IUserRepository.ListUsersAsync", Filter.None, Sort, "No index has the order."),
        new("IUserRepository.CountAsync", Filter.None, "SCAN users USING COVERING INDEX idx_users_role", "All but a few are counted."),
        new("IApiKeyRepository.ListByUserAsync", Filter.None, Sort, FilterAlone),
        new("ICheckpointRepository.GetLatestAsync", Filter.Some, Sort, BeyondTheIndex),
        new("IHeartbeatRepository.GetStaleAsync", Filter.None, SortTies, OneInstant),
        new("IAgentStateRepository.GetActiveAsync", Filter.None, "SCAN agent_states", "What is not one status is no range of an index."),
        new("IAgentStateRepository.GetActiveAsync", Filter.None, Sort, "The index has the order within each status only."),
        new("ISettingsRepository.GetAllAsync", Filter.None, "SCAN settings USING INDEX sqlite_autoindex_settings_1", EveryRow),
        new("IArtifactRepository.ListAsync", Filter.None, "SCAN artifacts USING INDEX sqlite_autoindex_artifacts_1", EveryRow),
        new("IArtifactRepository.ListAsync", Filter.Some, Sort, FilterAlone),
        new("IProjectRepository.ListAsync", Filter.None, "SCAN projects USING INDEX sqlite_autoindex_projects_1", EveryRow),
        new("IProjectRepository.ListAsync", Filter.Some, Sort, FilterAlone),
        new(
            "IPersonalityPresetRepository.ListAsync", Filter.None, "SCAN custom_presets USING INDEX sqlite_autoindex_custom_presets_1",
            EveryRow),
        new(
            "IPersonalityPresetRepository.CountAsync", Filter.None,
            "SCAN custom_presets USING COVERING INDEX sqlite_autoindex_custom_presets_1", "All are counted."),
        new(
            "IWorkflowDefinitionRepository.ListAsync", Filter.None, "SCAN workflow_definitions USING INDEX idx_wd_updated_at", EveryRow),
        new("IWorkflowDefinitionRepository.ListAsync", Filter.None, SortTies, OneInstant),
        new("IWorkflowDefinitionRepository.ListAsync", Filter.Some, Sort, FilterAlone),
        new("IWorkflowExecutionRepository.ListByDefinitionAsync", Filter.None, SortTies, OneInstant),
        new("IWorkflowExecutionRepository.ListByStatusAsync", Filter.None, SortTies, OneInstant),
        new(
            "IWorkflowExecutionRepository.FindByTaskIdAsync", Filter.None, "SCAN json_each EXISTS VIRTUAL TABLE INDEX 1:",
            "The elements of a run's own JSON."),
        new("IWorkflowExecutionRepository.FindByTaskIdAsync", Filter.None, SortTies, OneInstant),
    ];

    /// <summary>Calls that are refused before any statement runs.</summary>
    public static readonly string[] Refused = ["ICheckpointRepository.GetLatestAsync()"];

    /// <summary>Indexes that the store has and none of its statements is planned with, each with the reason.</summary>
    public static readonly Dictionary<string, string> UnusedIndexes = new(StringComparer.Ordinal)
    {
        ["idx_as_status_activity"] = "What is active is asked for as what is not idle.",
        ["idx_cm_agent_id"] = "idx_cm_agent_recorded begins with it and has the order too.",
        ["idx_cp_exec_turn"] = BeyondTheIndex,
        ["idx_cp_task_turn"] = BeyondTheIndex,
        ["idx_single_ceo"] = "A rule: there is one.",
        ["idx_tm_agent_id"] = "idx_tm_agent_completed begins with it and has the order too.",
        ["idx_wd_is_subworkflow"] = "No method asks by it.",
        ["idx_wfe_definition_id"] = "idx_wfe_definition_updated begins with it and has the order too.",
        ["idx_wfe_project"] = "No method asks by it.",
        ["idx_wfe_status"] = "idx_wfe_status_updated begins with it and has the order too.",
        ["idx_wfe_updated_at"] = "No method asks for all runs.",
    };

    /// <summary>Whether a call filters, beside what it must: a number of rows is no filter, nor is a page's beginning.</summary>
    public enum Filter
    {
        None,
        Some,
    }

    /// <summary>A line that a method's plans may hold.</summary>
    public sealed record Inherent(string Method, Filter Filter, string Line, string Reason)
    {
        public bool Covers(string call, string line)
        {
            string extra = call[(call.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
            bool filters = extra.Split(", ", StringSplitOptions.RemoveEmptyEntries).Except(["limit", "after", "before"]).Any();
            return line == Line && filters == (Filter == Filter.Some) && call.StartsWith(Method + "(", StringComparison.Ordinal);
        }
    }
}

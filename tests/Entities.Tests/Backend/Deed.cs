using Synthorg.Entities.Tests.Workflows;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>One call of a repository that goes well on a prepared backend, in this order, and the event that tells of it.</summary>
internal sealed record Deed(string Event, Func<IPersistenceBackend, Task> DoAsync)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every method of the nineteen repositories.</summary>
    public static IReadOnlyList<Deed> All { get; } = [.. Work(), .. Records(), .. People(), .. Runs(), .. Things(), .. Workflows()];

    private static Deed[] Work() =>
    [
        new("task.saved", static b => b.Tasks.SaveAsync(Given.Task(), Stop).AsTask()),
        new("task.fetched", static b => b.Tasks.GetAsync("ship", Stop).AsTask()),
        new("task.listed", static b => b.Tasks.ListAsync(cancellationToken: Stop).AsTask()),
        new("task.saved", static b => b.Tasks.AddAsync(Given.Task("another"), Stop).AsTask()),
        new("task.fetched", static b => b.Tasks.BrowseAsync(PageRequest.First(1), cancellationToken: Stop).AsTask()),
        new("task.fetched", static b => b.Tasks.CountByStatusAsync(Stop).AsTask()),
        new("task.saved", static b => b.Tasks.MoveAsync("ship", TaskStatus.Assigned, "ada", TaskStatus.Created, Stop).AsTask()),
        new("task.deleted", static b => b.Tasks.DeleteAsync("ship", Stop).AsTask()),
        new("cost_record.saved", static b => b.CostRecords.SaveAsync(Given.Cost(), Stop).AsTask()),
        new("cost_record.queried", static b => b.CostRecords.QueryAsync(cancellationToken: Stop).AsTask()),
        new("cost_record.aggregated", static b => b.CostRecords.AggregateAsync(cancellationToken: Stop).AsTask()),
        new("cost_record.fetched", static b => b.CostRecords.SpendingByAgentAsync(Stop).AsTask()),
        new("message.saved", static b => b.Messages.SaveAsync(Given.Message() with { Content = Secret.Text }, Stop).AsTask()),
        new("message.fetched", static b => b.Messages.GetHistoryAsync("launch", cancellationToken: Stop).AsTask()),
        new("message.fetched", static b => b.Messages.GetNewestAsync(1, Stop).AsTask()),
    ];

    private static Deed[] Records() =>
    [
        new("lifecycle_event.saved", static b => b.LifecycleEvents.SaveAsync(Given.Event(), Stop).AsTask()),
        new("lifecycle_event.listed", static b => b.LifecycleEvents.ListAsync(cancellationToken: Stop).AsTask()),
        new("task_metric.saved", static b => b.TaskMetrics.SaveAsync(Given.TaskMetric(), Stop).AsTask()),
        new("task_metric.queried", static b => b.TaskMetrics.QueryAsync(cancellationToken: Stop).AsTask()),
        new("collab_metric.saved", static b => b.CollaborationMetrics.SaveAsync(Given.CollaborationMetric(), Stop).AsTask()),
        new("collab_metric.queried", static b => b.CollaborationMetrics.QueryAsync(cancellationToken: Stop).AsTask()),
        new("parked_context.saved", static b => b.ParkedContexts.SaveAsync(Secret.Parked(), Stop).AsTask()),
        new("parked_context.fetched", static b => b.ParkedContexts.GetAsync("p1", Stop).AsTask()),
        new("parked_context.fetched", static b => b.ParkedContexts.GetByApprovalAsync("ask", Stop).AsTask()),
        new("parked_context.fetched", static b => b.ParkedContexts.GetByAgentAsync("ada", Stop).AsTask()),
        new("parked_context.deleted", static b => b.ParkedContexts.DeleteAsync("p1", Stop).AsTask()),
        new("audit_entry.saved", static b => b.AuditEntries.SaveAsync(Given.Audit(), Stop).AsTask()),
        new("audit_entry.queried", static b => b.AuditEntries.QueryAsync(cancellationToken: Stop).AsTask()),
    ];

    private static Deed[] People() =>
    [
        new("user.saved", static b => b.Users.SaveAsync(Secret.User(), Stop).AsTask()),
        new("user.fetched", static b => b.Users.GetAsync("u1", Stop).AsTask()),
        new("user.fetched", static b => b.Users.GetByUsernameAsync("u1@example.org", Stop).AsTask()),
        new("user.listed", static b => b.Users.ListUsersAsync(Stop).AsTask()),
        new("user.counted", static b => b.Users.CountAsync(Stop).AsTask()),
        new("user.counted", static b => b.Users.CountByRoleAsync(HumanRole.Ceo, Stop).AsTask()),
        new("api_key.saved", static b => b.ApiKeys.SaveAsync(Secret.ApiKey(), Stop).AsTask()),
        new("api_key.fetched", static b => b.ApiKeys.GetAsync("k1", Stop).AsTask()),
        new("api_key.fetched", static b => b.ApiKeys.GetByHashAsync(Secret.Text, Stop).AsTask()),
        new("api_key.listed", static b => b.ApiKeys.ListByUserAsync("u1", Stop).AsTask()),
        new("api_key.deleted", static b => b.ApiKeys.DeleteAsync("k1", Stop).AsTask()),
        new("user.deleted", static b => b.Users.DeleteAsync("u1", Stop).AsTask()),
    ];

    private static Deed[] Runs() =>
    [
        new("checkpoint.saved", static b => b.Checkpoints.SaveAsync(Secret.Checkpoint(), Stop).AsTask()),
        new("checkpoint.fetched", static b => b.Checkpoints.GetLatestAsync("run", null, Stop).AsTask()),
        new("checkpoint.deleted", static b => b.Checkpoints.DeleteByExecutionAsync("run", Stop).AsTask()),
        new("heartbeat.saved", static b => b.Heartbeats.SaveAsync(Given.Heartbeat(), Stop).AsTask()),
        new("heartbeat.fetched", static b => b.Heartbeats.GetAsync("run", Stop).AsTask()),
        new("heartbeat.fetched", static b => b.Heartbeats.GetStaleAsync(Given.Noon, Stop).AsTask()),
        new("heartbeat.deleted", static b => b.Heartbeats.DeleteAsync("run", Stop).AsTask()),
        new("agent_state.saved", static b => b.AgentStates.SaveAsync(Given.Working(), Stop).AsTask()),
        new("agent_state.fetched", static b => b.AgentStates.GetAsync("ada", Stop).AsTask()),
        new("agent_state.fetched", static b => b.AgentStates.GetActiveAsync(Stop).AsTask()),
        new("agent_state.deleted", static b => b.AgentStates.DeleteAsync("ada", Stop).AsTask()),
    ];

    private static Deed[] Things() =>
    [
        new("setting.saved", static b => b.Settings.SaveAsync(Given.Setting(), Stop).AsTask()),
        new("setting.saved", static b => b.Settings.AddIfAbsentAsync(Given.Setting(), Stop).AsTask()),
        new("setting.saved", static b => b.Settings.ReplaceAsync("ui", "theme", "", "2026-03-16", "1", Stop).AsTask()),
        new("setting.saved", static b => b.Settings.SetAsync("ui", "theme", "light", "2026-03-15T12:00:00Z", null, Stop).AsTask()),
        new("setting.saved", static b => b.Settings.SetManyAsync([Given.Setting()], null, Stop).AsTask()),
        new("setting.fetched", static b => b.Settings.GetAsync("ui", "theme", Stop).AsTask()),
        new("setting.fetched", static b => b.Settings.GetNamespaceAsync("ui", Stop).AsTask()),
        new("setting.fetched", static b => b.Settings.GetAllAsync(Stop).AsTask()),
        new("setting.deleted", static b => b.Settings.DeleteAsync("ui", "theme", Stop).AsTask()),
        new("setting.deleted", static b => b.Settings.DeleteNamespaceAsync("ui", Stop).AsTask()),
        new("artifact.saved", static b => b.Artifacts.SaveAsync(Given.Artifact(), Stop).AsTask()),
        new("artifact.fetched", static b => b.Artifacts.GetAsync("a1", Stop).AsTask()),
        new("artifact.listed", static b => b.Artifacts.ListAsync(cancellationToken: Stop).AsTask()),
        new("artifact.deleted", static b => b.Artifacts.DeleteAsync("a1", Stop).AsTask()),
        new("project.saved", static b => b.Projects.SaveAsync(Given.Project(), Stop).AsTask()),
        new("project.fetched", static b => b.Projects.GetAsync("apollo", Stop).AsTask()),
        new("project.listed", static b => b.Projects.ListAsync(cancellationToken: Stop).AsTask()),
        new("project.deleted", static b => b.Projects.DeleteAsync("apollo", Stop).AsTask()),
        new("custom_preset.saved", static b => b.CustomPresets.SaveAsync(Given.Preset(), Stop).AsTask()),
        new("custom_preset.fetched", static b => b.CustomPresets.GetAsync("calm", Stop).AsTask()),
        new("custom_preset.listed", static b => b.CustomPresets.ListAsync(Stop).AsTask()),
        new("custom_preset.counted", static b => b.CustomPresets.CountAsync(Stop).AsTask()),
        new("custom_preset.deleted", static b => b.CustomPresets.DeleteAsync("calm", Stop).AsTask()),
    ];

    private static Deed[] Workflows() =>
    [
        new("workflow_def.saved", static b => b.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop).AsTask()),
        new("workflow_def.saved", static b => b.WorkflowDefinitions.CreateIfAbsentAsync(GivenWorkflow.Definition("spare"), Stop).AsTask()),
        new("workflow_def.saved", static b =>
            b.WorkflowDefinitions.UpdateIfExistsAsync(GivenWorkflow.Definition() with { Revision = 2 }, Stop).AsTask()),
        new("workflow_def.fetched", static b => b.WorkflowDefinitions.GetAsync("release", Stop).AsTask()),
        new("workflow_def.listed", static b => b.WorkflowDefinitions.ListAsync(cancellationToken: Stop).AsTask()),
        new("workflow_exec.saved", static b => b.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(), Stop).AsTask()),
        new("workflow_exec.saved", static b => b.WorkflowExecutions.AddAsync(GivenWorkflow.Run("other"), Stop).AsTask()),
        new("workflow_exec.saved", static b =>
            b.WorkflowExecutions.ReplaceAsync(GivenWorkflow.Run() with { Version = 2 }, Stop).AsTask()),
        new("workflow_exec.fetched", static b => b.WorkflowExecutions.GetAsync("run", Stop).AsTask()),
        new("workflow_exec.fetched", static b => b.WorkflowExecutions.FindByTaskIdAsync("ship", Stop).AsTask()),
        new("workflow_exec.listed", static b => b.WorkflowExecutions.ListByDefinitionAsync("release", Stop).AsTask()),
        new("workflow_exec.listed", static b =>
            b.WorkflowExecutions.ListByStatusAsync(WorkflowExecutionStatus.Pending, Stop).AsTask()),
        new("workflow_exec.deleted", static b => b.WorkflowExecutions.DeleteAsync("run", Stop).AsTask()),
        new("workflow_def.deleted", static b => b.WorkflowDefinitions.DeleteAsync("spare", Stop).AsTask()),
    ];
}

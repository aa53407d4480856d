using Synthorg.Entities;
using Synthorg.Entities.Tests;
using Synthorg.Entities.Tests.Backend;
using Synthorg.Entities.Tests.Workflows;

namespace Synthorg.Gen.Aot.Tests;

/// <summary>Every repository of the operational store: a row is saved and comes back.</summary>
internal static class OperationalStore
{
    public static async Task RunAsync(string folder)
    {
        await using IPersistenceBackend store =
            PersistenceBackendFactory.Create(new() { Sqlite = new() { Path = Path.Combine(folder, "org.db") } });
        await store.ConnectAsync();
        await store.MigrateAsync();
        await Save.PrepareAsync(store);
        string id = $"{Given.Id(1)}";
        foreach (Save save in Save.All)
        {
            await save.SaveAsync(store, id);
        }

        Expect.Equal(19, Save.All.Count, "repositories");
        await ReadWorkAsync(store, id);
        await ReadRecordsAsync(store, id);
        await ReadPeopleAsync(store, id);
        await ReadRunsAsync(store, id);
        await ReadWorkflowsAsync(store, id);
        Expect.Equal(true, await store.HealthCheckAsync(), "health");
        await store.DisconnectAsync();
        Expect.Equal(false, store.IsConnected, "connected after disconnecting");
    }

    private static async Task ReadWorkAsync(IPersistenceBackend store, string id)
    {
        Expect.Equal(Given.Task(id), await store.Tasks.GetAsync(id), "a task");
        Expect.Equal(Given.Cost(id), (await store.CostRecords.QueryAsync()).Single(), "a cost record");
        Expect.Equal(0.5, await store.CostRecords.AggregateAsync(), "the sum of costs");
        Message message = Given.Message() with { Id = Guid.Parse(id) };
        Expect.Equal(message, (await store.Messages.GetHistoryAsync("launch")).Single(), "a message");
        Expect.Equal(Given.Setting(id), (await store.Settings.GetAllAsync()).Single(), "a setting");
        Expect.Equal(true, await store.Settings.SetManyAsync([Given.Setting("b")]), "settings set together");
        Expect.Equal(Given.Artifact(id), await store.Artifacts.GetAsync(id), "an artifact");
        Expect.Equal(Given.Project(id), await store.Projects.GetAsync(id), "a project");
        Expect.Equal(Given.Preset(id), await store.CustomPresets.GetAsync(id), "a preset");
    }

    private static async Task ReadRecordsAsync(IPersistenceBackend store, string id)
    {
        Expect.Equal(Given.Event(id), (await store.LifecycleEvents.ListAsync()).Single(), "a lifecycle event");
        Expect.Equal(Given.TaskMetric(id), (await store.TaskMetrics.QueryAsync()).Single(), "a task metric");
        CollaborationMetricRecord metric = (await store.CollaborationMetrics.QueryAsync()).Single();
        Expect.Equal(Given.CollaborationMetric(id), metric, "a collaboration metric");
        Expect.Equal(Given.Parked(id), await store.ParkedContexts.GetAsync(id), "a parked context");
        Expect.Equal(Given.Audit(id), (await store.AuditEntries.QueryAsync()).Single(), "an audit entry");
    }

    private static async Task ReadPeopleAsync(IPersistenceBackend store, string id)
    {
        Expect.Equal(Given.User(id), await store.Users.GetAsync(id), "a user");
        Expect.Equal(2L, await store.Users.CountAsync(), "users");
        Expect.Equal(Given.ApiKey(id), await store.ApiKeys.GetAsync(id), "an API key");
    }

    private static async Task ReadRunsAsync(IPersistenceBackend store, string id)
    {
        Expect.Equal(Given.Checkpoint(id), await store.Checkpoints.GetLatestAsync(executionId: "run"), "a checkpoint");
        Expect.Equal(Given.Heartbeat(id), await store.Heartbeats.GetAsync(id), "a heartbeat");
        Expect.Equal(Given.Working(id), await store.AgentStates.GetAsync(id), "an agent's state");
    }

    private static async Task ReadWorkflowsAsync(IPersistenceBackend store, string id)
    {
        Expect.Equal(GivenWorkflow.Definition(id), await store.WorkflowDefinitions.GetAsync(id), "a workflow");
        Expect.Equal(GivenWorkflow.Run(id), await store.WorkflowExecutions.GetAsync(id), "a run");
    }
}

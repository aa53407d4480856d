using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>The file says whose it is and how old its schema is.</summary>
public sealed class OrgDatabaseTests
{
    private const long ApplicationId = 0x53594F47;

    [Fact]
    public async Task A_new_file_bears_our_mark_and_version()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal<object?>(
            [ApplicationId, 1000L],
            Assert.Single(store.Rows("SELECT application_id, user_version FROM pragma_application_id, pragma_user_version")));
        Assert.Equal(
            [
                "agent_states", "api_keys", "artifacts", "audit_entries", "checkpoints", "collaboration_metrics", "cost_records",
                "custom_presets", "heartbeats", "lifecycle_events", "messages", "parked_contexts", "projects", "settings", "task_metrics",
                "tasks", "users", "workflow_definitions", "workflow_executions",
            ],
            store.Values("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"));
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Tasks.SaveAsync(Given.Task(), TestContext.Current.CancellationToken);
        object?[][] before = store.Rows("SELECT * FROM sqlite_schema");

        await store.ReopenAsync();

        Assert.Equal(before, store.Rows("SELECT * FROM sqlite_schema"));
        Assert.Equal(Given.Task(), await store.Database.Tasks.GetAsync("ship", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_alone()
    {
        await using Store store = await Store.OpenAsync();
        await store.CloseAsync();
        store.Run("PRAGMA user_version = 1001");

        await Assert.ThrowsAsync<MigrationException>(store.ReopenAsync);

        Assert.Equal([1001L], store.Values("PRAGMA user_version"));
    }
}

using System.Reflection;
using Microsoft.Extensions.Logging;
using Synthorg.Entities.Tests.Workflows;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>Every operation tells of itself, under a name that says what happened and as gravely as it was.</summary>
public sealed class EventTests
{
    private const string Prefix = "persistence.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Success_is_told_at_debug()
    {
        await using Company company = await Company.StartInMemoryAsync();
        foreach (Deed deed in Deed.All)
        {
            company.Log.Clear();
            await deed.DoAsync(company.Backend);

            Assert.Equal([(Prefix + deed.Event, LogLevel.Debug)], company.Log.Named(Prefix));
        }
    }

    [Fact]
    public void Every_method_of_every_repository_is_among_the_deeds() =>
        Assert.Equal(
            typeof(IPersistenceBackend).GetProperties().Where(static property => property.PropertyType.IsInterface)
                .Sum(static property => property.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance).Length),
            Deed.All.Count);

    [Fact]
    public async Task Failure_is_told_as_an_error()
    {
        await using Company company = Company.Found(new() { Path = ":memory:" });
        await company.Backend.ConnectAsync(Stop); // And no tables.
        foreach (Deed deed in Deed.All)
        {
            company.Log.Clear();
            await Assert.ThrowsAsync<QueryException>(() => deed.DoAsync(company.Backend));

            Assert.Equal([(Prefix + Failed(deed.Event), LogLevel.Error)], company.Log.Named(Prefix));
        }
    }

    public static TheoryData<string> Appended =>
    [
        "message.saved", "lifecycle_event.saved", "task_metric.saved", "collab_metric.saved", "audit_entry.saved", "workflow_exec.saved",
    ];

    [Theory, MemberData(nameof(Appended))]
    public async Task A_duplicate_is_told_as_a_warning(string saved)
    {
        await using Company company = await Company.StartInMemoryAsync();
        await company.Backend.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(), Stop);
        Deed save = Deed.All.First(deed => deed.Event == saved);
        await save.DoAsync(company.Backend);
        company.Log.Clear();

        await Assert.ThrowsAsync<DuplicateRecordException>(() => save.DoAsync(company.Backend));

        string duplicate = saved.Replace("saved", "duplicate", StringComparison.Ordinal);
        Assert.Equal([(Prefix + duplicate, LogLevel.Warning)], company.Log.Named(Prefix));
    }

    [Fact]
    public async Task A_value_that_must_be_unique_is_a_duplicate_too()
    {
        await using Company company = await Company.StartInMemoryAsync();
        await company.Backend.Users.SaveAsync(Given.User(), Stop);
        await company.Backend.ApiKeys.SaveAsync(Given.ApiKey(), Stop);
        company.Log.Clear();

        await Assert.ThrowsAsync<DuplicateRecordException>(
            async () => await company.Backend.Users.SaveAsync(Given.User("u2") with { Username = "u1@example.org" }, Stop));
        await Assert.ThrowsAsync<DuplicateRecordException>(
            async () => await company.Backend.ApiKeys.SaveAsync(Given.ApiKey("k2") with { KeyHash = "sesame-k1" }, Stop));

        Assert.Equal(
            [("persistence.user.duplicate", LogLevel.Warning), ("persistence.api_key.duplicate", LogLevel.Warning)],
            company.Log.Named(Prefix));
    }

    [Theory]
    [InlineData("tasks", "status", "task", "listed")]
    [InlineData("cost_records", "timestamp", "cost_record", "queried")]
    [InlineData("messages", "timestamp", "message", "fetched")]
    [InlineData("lifecycle_events", "event_type", "lifecycle_event", "listed")]
    [InlineData("task_metrics", "complexity", "task_metric", "queried")]
    [InlineData("collaboration_metrics", "recorded_at", "collab_metric", "queried")]
    [InlineData("parked_contexts", "parked_at", "parked_context", "fetched")]
    [InlineData("users", "created_at", "user", "listed")]
    [InlineData("checkpoints", "context_json", "checkpoint", "fetched")]
    [InlineData("heartbeats", "last_heartbeat_at", "heartbeat", "fetched")]
    [InlineData("agent_states", "last_activity_at", "agent_state", "fetched")]
    [InlineData("artifacts", "type", "artifact", "listed")]
    [InlineData("projects", "status", "project", "listed")]
    [InlineData("custom_presets", "config_json", "custom_preset", "listed")]
    [InlineData("workflow_definitions", "nodes", "workflow_def", "listed")]
    public async Task A_row_that_cannot_be_read_is_told_as_an_error(string table, string column, string what, string read)
    {
        await using Company company = await Company.StartInMemoryAsync();
        await Deed.All.First(deed => deed.Event == $"{what}.saved").DoAsync(company.Backend);
        company.Ask($"UPDATE {table} SET {column} = 'odd'");
        company.Log.Clear();

        await Assert.ThrowsAsync<QueryException>(() => Deed.All.First(deed => deed.Event == $"{what}.{read}").DoAsync(company.Backend));

        Assert.Equal([($"{Prefix}{what}.deserialize_failed", LogLevel.Error)], company.Log.Named(Prefix));
    }

    [Fact]
    public async Task Refused_input_is_told_as_a_warning()
    {
        await using Company company = await Company.StartInMemoryAsync();
        IPersistenceBackend backend = company.Backend;
        AgentTask nobodys = Given.Task() with { Status = TaskStatus.Assigned };
        company.Log.Clear();

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await backend.Tasks.GetAsync(" ", Stop));
        await Assert.ThrowsAsync<QueryException>(async () => await backend.AuditEntries.QueryAsync(limit: 0, cancellationToken: Stop));
        await Assert.ThrowsAsync<QueryException>(async () => await backend.LifecycleEvents.ListAsync(limit: -1, cancellationToken: Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await backend.Checkpoints.GetLatestAsync(cancellationToken: Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await backend.Projects.DeleteAsync("", Stop));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await backend.Tasks.SaveAsync(nobodys, Stop));

        Assert.Equal(
            ((string[])["task.fetch", "audit_entry.query", "lifecycle_event.list", "checkpoint.fetch", "project.delete", "task.save"])
                .Select(static what => ($"{Prefix}{what}_failed", LogLevel.Warning)),
            company.Log.Named(Prefix));
    }

    [Fact]
    public async Task The_backends_life_is_told()
    {
        await using Company company = await Company.StartAsync();
        await company.Backend.ConnectAsync(Stop);
        await company.Backend.MigrateAsync(Stop);
        await company.Backend.HealthCheckAsync(Stop);
        await company.Backend.DisconnectAsync(Stop);
        await company.Backend.DisconnectAsync(Stop);
        Assert.Throws<PersistenceConnectionException>(() => company.Backend.Tasks);

        Assert.Equal(
            [
                ("persistence.backend.created", LogLevel.Information),
                ("persistence.backend.connecting", LogLevel.Information),
                ("persistence.backend.connected", LogLevel.Information),
                ("persistence.migration.started", LogLevel.Information),
                ("persistence.migration.completed", LogLevel.Information),
                ("persistence.backend.already_connected", LogLevel.Debug),
                ("persistence.migration.started", LogLevel.Information),
                ("persistence.migration.skipped", LogLevel.Debug),
                ("persistence.backend.health_check", LogLevel.Debug),
                ("persistence.backend.disconnecting", LogLevel.Information),
                ("persistence.backend.disconnected", LogLevel.Information),
                ("persistence.backend.not_connected", LogLevel.Warning),
            ],
            company.Log.Named(Prefix));
    }

    [Fact]
    public async Task The_backends_failures_are_told()
    {
        await using Company company = await Company.StartAsync();
        await company.Backend.DisconnectAsync(Stop);
        company.AskFile("PRAGMA user_version = 5000");
        company.Log.Clear();
        await company.Backend.ConnectAsync(Stop);
        await Assert.ThrowsAsync<MigrationException>(async () => await company.Backend.MigrateAsync(Stop));
        company.Log.OnLog = static name => Assert.NotEqual("DatabaseClosed", name);
        await company.Backend.DisconnectAsync(Stop);
        company.Log.OnLog = null;
        await File.WriteAllTextAsync(company.Path, new string('x', 5000), Stop);
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await company.Backend.ConnectAsync(Stop));

        Assert.Equal(
            ["migration.failed", "backend.disconnect_error", "backend.connection_failed"],
            company.Log.Entries.Where(static entry => entry.Level == LogLevel.Error)
                .Select(static entry => entry.Event[Prefix.Length..]));
        Assert.DoesNotContain(company.Log.Entries, entry => entry.Text.Contains(company.Path, StringComparison.Ordinal));
    }

    private static string Failed(string succeeded)
    {
        string[] parts = succeeded.Split('.');
        string verb = parts[1] switch
        {
            "saved" => "save",
            "fetched" => "fetch",
            "listed" => "list",
            "queried" => "query",
            "deleted" => "delete",
            "aggregated" => "aggregate",
            _ => "count",
        };
        return $"{parts[0]}.{verb}_failed";
    }
}

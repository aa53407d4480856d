using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Adoption;

/// <summary>Files of every version of the Python system are taken over with all that they hold.</summary>
public sealed class VersionTests
{
    private const string Noon = "2026-03-15T10:00:00.0000000+00:00";

    public static TheoryData<int> Versions => [.. Enumerable.Range(0, Former.LastVersion + 1)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Ten { get; } = new(2026, 3, 15, 10, 0, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Versions))]
    public async Task A_file_of_any_version_becomes_ours(int version)
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(version));

        Assert.Equal(["1000"], file.Rows("PRAGMA user_version"));
        Assert.Equal([$"{0x53594F47}"], file.Rows("PRAGMA application_id"));
        Assert.Equal(["ok"], file.Rows("PRAGMA integrity_check"));
        Assert.Empty(file.Rows("PRAGMA foreign_key_check"));
        Assert.Equal(["19"], file.Rows("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
        Assert.Equal("Ship it", (await file.Store.Tasks.GetAsync("ship", Stop))!.Title);
        await SaveEverythingAsync(file.Store);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Taking_it_over_again_changes_nothing(int version)
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(version));
        string[] before = file.Dump();

        await file.Store.MigrateAsync(Stop);
        await file.Store.DisconnectAsync(Stop);
        byte[] bytes = await File.ReadAllBytesAsync(file.Company.Path, Stop);
        await file.Store.ConnectAsync(Stop);
        await file.Store.MigrateAsync(Stop);

        Assert.Equal(before, file.Dump());
        await file.Store.DisconnectAsync(Stop);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file.Company.Path, Stop));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_indexes_and_triggers_are_those_of_a_fresh_file(int version)
    {
        const string Names = "SELECT name, tbl_name FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name";
        await using Adopted fresh = await Adopted.OfAsync("SELECT 1");
        await using Adopted file = await Adopted.OfAsync(Former.File(version));

        Assert.Empty(fresh.Rows(Names).Except(file.Rows(Names)));
    }

    [Fact]
    public async Task A_file_whose_versions_another_tool_counts_is_one_of_them()
    {
        await using Adopted empty = await Adopted.OfAsync("CREATE TABLE atlas_schema_revisions (version TEXT PRIMARY KEY, hash TEXT)");
        await using Adopted full = await Adopted.OfAsync(
            Former.File(0) + "CREATE TABLE atlas_schema_revisions (version TEXT); INSERT INTO atlas_schema_revisions VALUES ('20260101')");

        Assert.Empty(await empty.Store.Tasks.ListAsync(cancellationToken: Stop));
        Assert.Equal(["20260101"], full.Rows("SELECT * FROM atlas_schema_revisions"));
        Assert.Single(await full.Store.Tasks.ListAsync(cancellationToken: Stop));
    }

    [Fact]
    public async Task Every_row_stays_and_can_be_read()
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(7));
        IPersistenceBackend store = file.Store;

        Assert.Equal(["ada", "bob"], (await store.Tasks.GetAsync("ship", Stop))!.Reviewers);
        Assert.Equal("2026-04-01T00:00:00Z", (await store.Tasks.GetAsync("ship", Stop))!.Deadline);
        ImmutableArray<CostRecord> costs = await store.CostRecords.QueryAsync(cancellationToken: Stop);
        Assert.Equal([(0.5, Ten.AddSeconds(0.5)), (0.25, Ten)], costs.Select(static cost => (cost.CostUsd, cost.Timestamp)));
        Assert.Equal(Ten.AddTicks(1_234_560), (await store.Messages.GetHistoryAsync("launch", cancellationToken: Stop))[0].Timestamp);
        Assert.Equal("b", (await store.LifecycleEvents.ListAsync(cancellationToken: Stop))[0].Metadata["a"]);
        Assert.Equal(Ten, (await store.TaskMetrics.QueryAsync(cancellationToken: Stop))[0].CompletedAt);
        Assert.Equal(Ten, (await store.CollaborationMetrics.QueryAsync(cancellationToken: Stop))[0].RecordedAt);
        Assert.Equal("{\"n\": 1}", (await store.ParkedContexts.GetAsync("p1", Stop))!.ContextJson);
        Assert.Equal(["r1", "r2"], (await store.AuditEntries.QueryAsync(cancellationToken: Stop))[0].MatchedRules);
        Assert.Equal(Ten.AddTicks(10), (await store.Users.GetAsync("u1", Stop))!.UpdatedAt);
        Assert.Equal(Ten.AddSeconds(0.25), (await store.Users.GetAsync("u2", Stop))!.UpdatedAt);
        Assert.Equal(Ten.AddYears(1), (await store.ApiKeys.GetAsync("k1", Stop))!.ExpiresAt);
        Assert.True((await store.ApiKeys.GetAsync("k2", Stop))!.Revoked);
        Assert.Equal(1, (await store.Checkpoints.GetLatestAsync("run", cancellationToken: Stop))!.TurnNumber);
        Assert.Equal(Ten, (await store.Heartbeats.GetAsync("run", Stop))!.LastHeartbeatAt);
        Assert.Equal(Ten.AddHours(-1), (await store.AgentStates.GetAsync("ada", Stop))!.StartedAt);
        Assert.Equal("2026-03-15T10:00:00Z", (await store.Settings.GetAsync("ui", "theme", Stop))!.Value.UpdatedAt);
        Assert.Equal(12, (await store.Artifacts.GetAsync("a1", Stop))!.SizeBytes);
        Assert.Equal(["ada", "bob"], (await store.Projects.GetAsync("apollo", Stop))!.Team);
        Assert.Equal("""{"calm": 1}""", (await store.CustomPresets.GetAsync("calm", Stop))!.ConfigJson);
    }

    [Theory]
    [InlineData(7, "1.0.0")]
    [InlineData(0, "2.1.0")]
    public async Task A_workflow_keeps_its_count_as_its_revision(int version, string label)
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(version));

        WorkflowDefinition definition = (await file.Store.WorkflowDefinitions.GetAsync("w1", Stop))!;
        WorkflowExecution execution = (await file.Store.WorkflowExecutions.GetAsync("r1", Stop))!;

        Assert.Equal((label, 4), (definition.Version, definition.Revision));
        Assert.Equal((3, 2), (execution.DefinitionRevision, execution.Version));
        await file.Store.WorkflowDefinitions.SaveAsync(definition with { Revision = 5, Version = "1.1.0" }, Stop);
        await file.Store.WorkflowExecutions.DeleteAsync("r1", Stop);
        Assert.True(await file.Store.WorkflowDefinitions.DeleteAsync("w1", Stop));
    }

    [Fact]
    public async Task Settings_without_a_namespace_are_the_system_s_own()
    {
        DateTimeOffset before = DateTimeOffset.UtcNow.ToMicrosecond();
        await using Adopted file = await Adopted.OfAsync(Former.File(4));

        Assert.Equal("dark", await file.Store.GetSettingAsync("theme", Stop));
        Assert.Equal(["_system|theme|dark", "_system|zoom|2"], file.Rows("SELECT namespace, key, value FROM settings ORDER BY key"));
        string[] times = file.Rows("SELECT DISTINCT updated_at FROM settings");
        Assert.Equal(Noon.Length, Assert.Single(times).Length);
        Assert.InRange(DateTimeOffset.Parse(times[0], null), before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Keys_go_with_their_user_and_costs_stay_without_their_task()
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(4));

        Assert.True(await file.Store.Users.DeleteAsync("u1", Stop));
        Assert.True(await file.Store.Tasks.DeleteAsync("ship", Stop));

        Assert.Equal(["k2"], file.Rows("SELECT id FROM api_keys"));
        Assert.Equal(["3|ship", "7|ship"], file.Rows("SELECT rowid, task_id FROM cost_records"));
        await file.Store.CostRecords.SaveAsync(Given.Cost(taskId: "gone"), Stop);
        await file.Store.TaskMetrics.SaveAsync(Given.TaskMetric("m2") with { TaskId = "gone" }, Stop);
        Assert.Equal(["8"], file.Rows("SELECT max(rowid) FROM cost_records"));
    }

    private static async Task SaveEverythingAsync(IPersistenceBackend store)
    {
        await store.Tasks.SaveAsync(Given.Task("next"), Stop);
        await store.CostRecords.SaveAsync(Given.Cost(), Stop);
        await store.Messages.SaveAsync(Given.Message(9), Stop);
        await store.LifecycleEvents.SaveAsync(Given.Event("e9"), Stop);
        await store.TaskMetrics.SaveAsync(Given.TaskMetric("m9"), Stop);
        await store.CollaborationMetrics.SaveAsync(Given.CollaborationMetric("m9"), Stop);
        await store.ParkedContexts.SaveAsync(Given.Parked("p9") with { TaskId = null }, Stop);
        await store.AuditEntries.SaveAsync(Given.Audit("a9"), Stop);
        await store.Users.SaveAsync(Given.User("u9"), Stop);
        await store.ApiKeys.SaveAsync(Given.ApiKey("k9", "u9"), Stop);
        await store.Checkpoints.SaveAsync(Given.Checkpoint("c9"), Stop);
        await store.Heartbeats.SaveAsync(Given.Heartbeat("run9"), Stop);
        await store.AgentStates.SaveAsync(Given.Working("cy"), Stop);
        await store.Settings.SaveAsync(Given.Setting("new"), Stop);
        await store.Artifacts.SaveAsync(Given.Artifact("a9"), Stop);
        await store.Projects.SaveAsync(Given.Project("next"), Stop);
        await store.CustomPresets.SaveAsync(Given.Preset("wild"), Stop);
        Assert.NotEmpty(await store.Tasks.ListAsync(cancellationToken: Stop));
    }
}

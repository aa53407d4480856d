using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Agents;

/// <summary>How lifecycle events lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class LifecycleEventTableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_is_declared_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            [
                "id TEXT NOT NULL KEY 1",
                "agent_id TEXT NOT NULL",
                "agent_name TEXT NOT NULL",
                "event_type TEXT NOT NULL",
                "timestamp TEXT NOT NULL",
                "initiated_by TEXT NOT NULL",
                "details TEXT NOT NULL DEFAULT ''",
                "metadata TEXT NOT NULL DEFAULT '{}'",
            ],
            store.Columns("lifecycle_events"));
        Assert.Equal(
            ["idx_le_agent_id(agent_id)", "idx_le_event_type(event_type)", "idx_le_timestamp(timestamp)"],
            store.Indexes("lifecycle_events"));
        Assert.Empty(store.Uniques("lifecycle_events"));
        Assert.Empty(store.ForeignKeys("lifecycle_events"));
        Assert.Empty(store.Triggers("lifecycle_events"));
    }

    [Fact]
    public async Task An_event_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        ILifecycleEventRepository events = store.Database.LifecycleEvents;
        await events.SaveAsync(Given.Event(), Stop);
        await events.SaveAsync(
            Given.Event("e2") with
            {
                EventType = LifecycleEventType.StatusChanged,
                Timestamp = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                Details = "From \"idle\" to busy.",
                Metadata = ImmutableDictionary<string, string>.Empty.Add("to", "busy"),
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM lifecycle_events ORDER BY id");

        Assert.Equal<object?>(["e1", "ada", "Ada", "hired", "2026-03-15T12:00:00.0000000+00:00", "grace", "", "{}"], rows[0]);
        Assert.Equal<object?>(
            [
                "e2", "ada", "Ada", "status_changed", "2026-03-15T12:00:00.0000010+00:00", "grace", "From \"idle\" to busy.",
                """{"to":"busy"}""",
            ],
            rows[1]);
    }

    [Fact]
    public async Task Every_choice_is_stored_by_its_listed_text()
    {
        await using Store store = await Store.OpenAsync();

        Assert.Equal(
            "hired onboarded fired offboarded status_changed promoted demoted",
            await store.TextsAsync<LifecycleEventType>(
                "lifecycle_events",
                "event_type",
                type => store.Database.LifecycleEvents.SaveAsync(Given.Event($"{type}") with { EventType = type }, Stop)));
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO lifecycle_events (id, agent_id, agent_name, event_type, timestamp, initiated_by)
            VALUES ('e1', 'ada', 'Ada', 'hired', '2026-03-15T12:00:00Z', 'grace')
            """);

        Assert.Equal([Given.Event()], await store.Database.LifecycleEvents.ListAsync(cancellationToken: Stop));
    }

    [Fact]
    public async Task An_unknown_choice_is_named_with_its_place()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.LifecycleEvents.SaveAsync(Given.Event(), Stop);
        store.Run("UPDATE lifecycle_events SET event_type = 'cloned'");

        await Refused.WhenRead(
            () => store.Database.LifecycleEvents.ListAsync(cancellationToken: Stop), "lifecycle_events", "event_type", "e1", "cloned");
    }

    [Theory]
    [InlineData("id = ' '")]
    [InlineData("agent_id = ''")]
    [InlineData("agent_name = ''")]
    [InlineData("initiated_by = ' '")]
    [InlineData("timestamp = '2026-03-15T12:00:00'")]
    [InlineData("""metadata = '{"mood":null}'""")]
    [InlineData("""metadata = '["mood"]'""")]
    [InlineData("metadata = '{'")]
    public async Task A_stored_event_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.LifecycleEvents.SaveAsync(Given.Event(), Stop);
        store.Run($"UPDATE lifecycle_events SET {assignment}");

        await Refused.WhenRead(() => store.Database.LifecycleEvents.ListAsync(cancellationToken: Stop), "lifecycle_events");
    }
}

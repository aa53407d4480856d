namespace Synthorg.Entities.Tests.Metrics;

/// <summary>How metrics of collaboration lie in the file, seen by a reader that knows nothing of the toolkit.</summary>
public sealed class CollaborationMetricTableTests
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
                "recorded_at TEXT NOT NULL",
                "delegation_success INTEGER",
                "delegation_response_seconds REAL",
                "conflict_constructiveness REAL",
                "meeting_contribution REAL",
                "handoff_completeness REAL",
                "loop_triggered INTEGER NOT NULL DEFAULT 0",
            ],
            store.Columns("collaboration_metrics"));
        Assert.Equal(
            ["idx_cm_agent_id(agent_id)", "idx_cm_agent_recorded(agent_id, recorded_at)", "idx_cm_recorded_at(recorded_at)"],
            store.Indexes("collaboration_metrics"));
        Assert.Empty(store.Uniques("collaboration_metrics"));
        Assert.Empty(store.ForeignKeys("collaboration_metrics"));
        Assert.Empty(store.Triggers("collaboration_metrics"));
    }

    [Fact]
    public async Task A_record_lies_in_the_file_as_the_domain_says()
    {
        await using Store store = await Store.OpenAsync();
        ICollaborationMetricRepository metrics = store.Database.CollaborationMetrics;
        await metrics.SaveAsync(Given.CollaborationMetric(), Stop);
        await metrics.SaveAsync(
            Given.CollaborationMetric("m2") with
            {
                RecordedAt = Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(2)),
                DelegationSuccess = false,
                DelegationResponseSeconds = 1.5,
                ConflictConstructiveness = 0.25,
                MeetingContribution = 0.5,
                HandoffCompleteness = 0.75,
                LoopTriggered = true,
            },
            Stop);

        object?[][] rows = store.Rows("SELECT * FROM collaboration_metrics ORDER BY id");

        Assert.Equal<object?>(["m1", "ada", "2026-03-15T12:00:00.0000000+00:00", null, null, null, null, null, 0L], rows[0]);
        Assert.Equal<object?>(["m2", "ada", "2026-03-15T12:00:00.0000010+00:00", 0L, 1.5, 0.25, 0.5, 0.75, 1L], rows[1]);
    }

    [Fact]
    public async Task A_row_of_anothers_making_gets_the_domains_defaults()
    {
        await using Store store = await Store.OpenAsync();
        store.Run("""
            INSERT INTO collaboration_metrics (id, agent_id, recorded_at, delegation_success, meeting_contribution)
            VALUES ('m1', 'ada', '2026-03-15T12:00:00Z', 7, 1)
            """);

        Assert.Equal(
            [Given.CollaborationMetric() with { DelegationSuccess = true, MeetingContribution = 1 }],
            await store.Database.CollaborationMetrics.QueryAsync(cancellationToken: Stop));
    }

    [Theory]
    [InlineData("id = ''")]
    [InlineData("agent_id = ' '")]
    [InlineData("recorded_at = 'noon'")]
    [InlineData("delegation_response_seconds = -1")]
    [InlineData("conflict_constructiveness = 1.1")]
    [InlineData("meeting_contribution = -0.1")]
    [InlineData("handoff_completeness = 2")]
    public async Task A_stored_record_that_breaks_a_rule_is_not_handed_out(string assignment)
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.CollaborationMetrics.SaveAsync(Given.CollaborationMetric(), Stop);
        store.Run($"UPDATE collaboration_metrics SET {assignment}");

        await Refused.WhenRead(() => store.Database.CollaborationMetrics.QueryAsync(cancellationToken: Stop), "collaboration_metrics");
    }
}

namespace Synthorg.Entities.Tests.Metrics;

/// <summary>The rules of an agent's metrics of collaboration.</summary>
public sealed class CollaborationMetricTests
{
    [Fact]
    public void A_new_record_has_the_domains_defaults()
    {
        CollaborationMetricRecord record = Given.CollaborationMetric();

        Assert.Null(record.DelegationSuccess);
        Assert.Null(record.DelegationResponseSeconds);
        Assert.Null(record.ConflictConstructiveness);
        Assert.Null(record.MeetingContribution);
        Assert.Null(record.HandoffCompleteness);
        Assert.False(record.LoopTriggered);
        Expect.NewIds(Unnamed().Id, Unnamed().Id);

        static CollaborationMetricRecord Unnamed() => new() { AgentId = "ada", RecordedAt = Given.Noon };
    }

    [Fact]
    public void A_text_says_something()
    {
        CollaborationMetricRecord record = Given.CollaborationMetric();

        Refused.WhenBlank(nameof(record.Id), text => record with { Id = text });
        Refused.WhenBlank(nameof(record.AgentId), text => record with { AgentId = text });
    }

    [Fact]
    public void Numbers_keep_their_bounds()
    {
        CollaborationMetricRecord record = Given.CollaborationMetric();

        Refused.WhenOutside(
            0,
            double.MaxValue,
            nameof(record.DelegationResponseSeconds),
            value => record with { DelegationResponseSeconds = value });
        Refused.WhenOutside(
            0, 1, nameof(record.ConflictConstructiveness), value => record with { ConflictConstructiveness = value });
        Refused.WhenOutside(0, 1, nameof(record.MeetingContribution), value => record with { MeetingContribution = value });
        Refused.WhenOutside(0, 1, nameof(record.HandoffCompleteness), value => record with { HandoffCompleteness = value });
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.CollaborationMetric() with { RecordedAt = time }).RecordedAt);
}

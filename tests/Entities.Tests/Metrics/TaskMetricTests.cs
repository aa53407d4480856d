namespace Synthorg.Entities.Tests.Metrics;

/// <summary>The rules of a task's metrics.</summary>
public sealed class TaskMetricTests
{
    [Fact]
    public void A_new_record_has_the_domains_defaults()
    {
        Assert.Null(Given.TaskMetric().QualityScore);
        Expect.NewIds(Unnamed().Id, Unnamed().Id);

        static TaskMetricRecord Unnamed() => new()
        {
            AgentId = "ada",
            TaskId = "ship",
            TaskType = TaskType.Design,
            CompletedAt = Given.Noon,
            IsSuccess = false,
            DurationSeconds = 0,
            CostUsd = 0,
            TurnsUsed = 0,
            TokensUsed = 0,
            Complexity = Complexity.Epic,
        };
    }

    [Fact]
    public void A_text_says_something()
    {
        TaskMetricRecord record = Given.TaskMetric();

        Refused.WhenBlank(nameof(record.Id), text => record with { Id = text });
        Refused.WhenBlank(nameof(record.AgentId), text => record with { AgentId = text });
        Refused.WhenBlank(nameof(record.TaskId), text => record with { TaskId = text });
    }

    [Fact]
    public void Numbers_keep_their_bounds()
    {
        TaskMetricRecord record = Given.TaskMetric();

        Refused.WhenOutside(0, double.MaxValue, nameof(record.DurationSeconds), value => record with { DurationSeconds = value });
        Refused.WhenOutside(0, double.MaxValue, nameof(record.CostUsd), value => record with { CostUsd = value });
        Refused.WhenOutside(0, 10, nameof(record.QualityScore), value => record with { QualityScore = value });
        Refused.WhenNegative(nameof(record.TurnsUsed), value => record with { TurnsUsed = value });
        Refused.WhenNegative(nameof(record.TokensUsed), value => record with { TokensUsed = value });
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.TaskMetric() with { CompletedAt = time }).CompletedAt);
}

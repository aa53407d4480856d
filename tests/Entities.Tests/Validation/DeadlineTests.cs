namespace Synthorg.Entities.Tests.Validation;

/// <summary>A deadline is text in a form that every reader of the file understands.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2026-03-15")]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("2026-03-15T10:00")]
    [InlineData("2026-03-15T23:59:59")]
    [InlineData("2026-03-15T10:00:00.5")]
    [InlineData("2026-03-15T10:00:00,123456789012")]
    [InlineData("2026-03-15T10:00Z")]
    [InlineData("2026-03-15T10:00:00Z")]
    [InlineData("2026-03-15T10:00:00.000001Z")]
    [InlineData("2026-03-15T10:00:00+02:00")]
    [InlineData("2026-03-15T10:00:00.25-11:30")]
    [InlineData("2026-03-15T10:00-05")]
    public void An_iso_8601_date_or_date_time_is_kept_as_given(string deadline)
    {
        AgentTask task = Given.Task() with { Deadline = deadline };

        Assert.Equal(deadline, task.Deadline);
    }

    [Fact]
    public void No_deadline_is_fine() => Assert.Null((Given.Task() with { Deadline = null }).Deadline);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("tomorrow")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("2026-3-5")]
    [InlineData("2026-03")]
    [InlineData("20260315")] // basic form
    [InlineData("2026-W11-7")] // week date
    [InlineData("2026-074")] // ordinal date
    [InlineData("٢٠٢٦-03-15")] // digits, but not those of ISO 8601
    [InlineData(" 2026-03-15")]
    [InlineData("2026-03-15 ")]
    [InlineData("2026-03-15\n")]
    [InlineData("2026-03-15Z")]
    [InlineData("2026-03-15T")]
    [InlineData("2026-03-15 10:00")]
    [InlineData("2026-03-15t10:00")]
    [InlineData("2026-03-15T10")]
    [InlineData("2026-03-15T1:00")]
    [InlineData("2026-03-15T100000")]
    [InlineData("2026-03-15T24:00")]
    [InlineData("2026-03-15T10:60")]
    [InlineData("2026-03-15T10:00:60")]
    [InlineData("2026-03-15T10:00.5")]
    [InlineData("2026-03-15T10:00:00.")]
    [InlineData("2026-03-15T10:00:00.1 ")]
    [InlineData("2026-03-15T10:00:00.1.2")]
    [InlineData("2026-03-15T10:00z")]
    [InlineData("2026-03-15T10:00ZZ")]
    [InlineData("2026-03-15T10:00Z05")]
    [InlineData("2026-03-15T10:00+")]
    [InlineData("2026-03-15T10:00+2:00")]
    [InlineData("2026-03-15T10:00+0200")]
    [InlineData("2026-03-15T10:00+02:60")]
    [InlineData("2026-03-15T10:00+02:00:00")]
    public void Anything_else_is_refused(string deadline) =>
        Refused.WhenSet(nameof(AgentTask.Deadline), () => Given.Task() with { Deadline = deadline });
}

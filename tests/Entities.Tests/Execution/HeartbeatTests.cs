namespace Synthorg.Entities.Tests.Execution;

/// <summary>The rules of a heartbeat.</summary>
public sealed class HeartbeatTests
{
    [Fact]
    public void A_text_says_something()
    {
        Heartbeat heartbeat = Given.Heartbeat();

        Refused.WhenBlank(nameof(heartbeat.ExecutionId), text => heartbeat with { ExecutionId = text });
        Refused.WhenBlank(nameof(heartbeat.AgentId), text => heartbeat with { AgentId = text });
        Refused.WhenBlank(nameof(heartbeat.TaskId), text => heartbeat with { TaskId = text });
    }

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.Heartbeat() with { LastHeartbeatAt = time }).LastHeartbeatAt);
}

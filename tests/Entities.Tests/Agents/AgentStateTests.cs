namespace Synthorg.Entities.Tests.Agents;

/// <summary>The rules of what an agent is doing.</summary>
public sealed class AgentStateTests
{
    [Fact]
    public void An_idle_agent_does_nothing()
    {
        var idle = AgentRuntimeState.Idle("ada", Given.Noon);

        Assert.Equal(new AgentRuntimeState { AgentId = "ada", LastActivityAt = Given.Noon }, idle);
        Assert.Equal(ExecutionStatus.Idle, idle.Status);
        Assert.Equal((0, 0), (idle.TurnCount, idle.AccumulatedCostUsd));
        Assert.Null(idle.ExecutionId);
        Assert.Null(idle.TaskId);
        Assert.Null(idle.StartedAt);
        idle.Validate();
    }

    [Fact]
    public void A_text_says_something()
    {
        AgentRuntimeState state = Given.Working();

        Refused.WhenBlank(nameof(state.AgentId), text => state with { AgentId = text });
        Refused.WhenBlank(nameof(state.AgentId), static text => AgentRuntimeState.Idle(text, Given.Noon));
        Refused.WhenBlankUnlessNull(nameof(state.ExecutionId), text => state with { ExecutionId = text });
        Refused.WhenBlankUnlessNull(nameof(state.TaskId), text => state with { TaskId = text });
    }

    [Fact]
    public void Numbers_start_at_zero()
    {
        AgentRuntimeState state = Given.Working();

        Refused.WhenNegative(nameof(state.TurnCount), turns => state with { TurnCount = turns });
        Refused.WhenOutside(0, double.MaxValue, nameof(state.AccumulatedCostUsd), cost => state with { AccumulatedCostUsd = cost });
    }

    [Fact]
    public void Times_are_cut_to_the_microsecond()
    {
        Expect.CutToMicrosecond(static time => (Given.Working() with { LastActivityAt = time }).LastActivityAt);
        Expect.CutToMicrosecond(static time => (Given.Working() with { StartedAt = time }).StartedAt);
    }

    [Fact]
    public void While_an_agent_is_idle_nothing_of_an_execution_is_set()
    {
        var idle = AgentRuntimeState.Idle("ada", Given.Noon);

        Refused.AsAWhole(nameof(idle.ExecutionId), idle with { ExecutionId = "run" });
        Refused.AsAWhole(nameof(idle.TaskId), idle with { TaskId = "ship" });
        Refused.AsAWhole(nameof(idle.StartedAt), idle with { StartedAt = Given.Noon });
        Refused.AsAWhole(nameof(idle.TurnCount), idle with { TurnCount = 1 });
        Refused.AsAWhole(nameof(idle.AccumulatedCostUsd), idle with { AccumulatedCostUsd = 0.1 });
    }

    [Theory]
    [InlineData(ExecutionStatus.Executing)]
    [InlineData(ExecutionStatus.Paused)]
    public void While_an_agent_works_its_execution_is_known(ExecutionStatus status)
    {
        AgentRuntimeState working = Given.Working() with { Status = status };

        working.Validate();
        (working with { TaskId = "ship", TurnCount = 3, AccumulatedCostUsd = 0.5 }).Validate();
        Refused.AsAWhole(nameof(working.ExecutionId), working with { ExecutionId = null });
        Refused.AsAWhole(nameof(working.StartedAt), working with { StartedAt = null });
    }
}

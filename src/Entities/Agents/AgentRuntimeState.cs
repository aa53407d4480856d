using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What an agent is doing now.</summary>
/// <remarks>An idle agent has no execution, task, start, turns or cost; any other has an execution and a start.</remarks>
[Persisted("agent_states", Checks = DerivedChecks.Enums)]
[Index(nameof(Status), $"{nameof(LastActivityAt)} DESC", Name = "idx_as_status_activity")]
[Check(
    $"({nameof(Status)} = 'idle' AND {nameof(ExecutionId)} IS NULL AND {nameof(TaskId)} IS NULL AND {nameof(StartedAt)} IS NULL "
        + $"AND {nameof(TurnCount)} = 0 AND {nameof(AccumulatedCostUsd)} = 0) "
        + $"OR ({nameof(Status)} <> 'idle' AND {nameof(ExecutionId)} IS NOT NULL AND {nameof(StartedAt)} IS NOT NULL)")]
public sealed record AgentRuntimeState : IValidated
{
    /// <summary>The agent; not blank.</summary>
    [Key]
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What the agent works on; <see langword="null"/> while idle.</summary>
    public string? ExecutionId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>The task it is for; <see langword="null"/> while idle, or for none.</summary>
    public string? TaskId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Whether the agent works.</summary>
    [Default]
    public ExecutionStatus Status { get; init; } = ExecutionStatus.Idle;

    /// <summary>Turns of the execution so far, from 0.</summary>
    [Default, Check("value >= 0")]
    public long TurnCount { get; init => field = Ensure.NonNegative(value); } = 0;

    /// <summary>What the execution has cost so far, in US dollars, from 0.</summary>
    [Default, Check("value >= 0")]
    public double AccumulatedCostUsd { get; init => field = Ensure.NonNegative(value); } = 0;

    /// <summary>When the agent last did anything, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset LastActivityAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>When the execution began, to the microsecond; <see langword="null"/> while idle.</summary>
    public DateTimeOffset? StartedAt { get; init => field = value?.ToMicrosecond(); }

    /// <summary>An agent that does nothing.</summary>
    /// <param name="agentId">The agent; not blank.</param>
    /// <param name="at">When it last did anything.</param>
    public static AgentRuntimeState Idle(string agentId, DateTimeOffset at) => new() { AgentId = agentId, LastActivityAt = at };

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">
    /// An idle agent has something of an execution, or another lacks its execution or start.
    /// </exception>
    public void Validate()
    {
        const string WhileIdle = "must not be set while the agent is idle";
        const string OtherwiseSet = "must be set while the agent is not idle";
        bool isIdle = Status == ExecutionStatus.Idle;
        Ensure.That(!isIdle || ExecutionId is null, WhileIdle, nameof(ExecutionId));
        Ensure.That(!isIdle || TaskId is null, WhileIdle, nameof(TaskId));
        Ensure.That(!isIdle || StartedAt is null, WhileIdle, nameof(StartedAt));
        Ensure.That(!isIdle || TurnCount == 0, "must be 0 while the agent is idle", nameof(TurnCount));
        Ensure.That(!isIdle || AccumulatedCostUsd == 0, "must be 0 while the agent is idle", nameof(AccumulatedCostUsd));
        Ensure.That(isIdle || ExecutionId is not null, OtherwiseSet, nameof(ExecutionId));
        Ensure.That(isIdle || StartedAt is not null, OtherwiseSet, nameof(StartedAt));
    }
}

using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What one task took and how it came out. Recorded once, never changed.</summary>
#pragma warning disable SYG051 // The system whose files are shared has both indexes.
[Persisted("task_metrics")]
[Index(nameof(AgentId), Name = "idx_tm_agent_id")]
[Index(nameof(CompletedAt), Name = "idx_tm_completed_at")]
[Index(nameof(AgentId), nameof(CompletedAt), Name = "idx_tm_agent_completed")]
public sealed record TaskMetricRecord
{
    /// <summary>Its name for ever; a new GUID unless given, not blank.</summary>
    [Key]
    public string Id { get; init => field = Ensure.NotBlank(value); } = Ids.New();

    /// <summary>Who did the task; not blank.</summary>
    [Interned]
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The task; not blank. It need not outlive the record.</summary>
    public required string TaskId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What kind of work it was.</summary>
    public required TaskType TaskType { get; init; }

    /// <summary>When it ended, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset CompletedAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>Whether it came out well.</summary>
    public required bool IsSuccess { get; init; }

    /// <summary>How long it took in seconds, from 0.</summary>
    public required double DurationSeconds { get; init => field = Ensure.NonNegative(value); }

    /// <summary>What it cost in US dollars, from 0.</summary>
    public required double CostUsd { get; init => field = Ensure.NonNegative(value); }

    /// <summary>Turns of the agent, from 0.</summary>
    public required long TurnsUsed { get; init => field = Ensure.NonNegative(value); }

    /// <summary>Tokens of language models, from 0.</summary>
    public required long TokensUsed { get; init => field = Ensure.NonNegative(value); }

    /// <summary>How good the result is, from 0 to 10; <see langword="null"/> when nobody judged.</summary>
    public double? QualityScore { get; init => field = Ensure.Between(value, 0, 10); }

    /// <summary>How much work it was thought to be.</summary>
    public required Complexity Complexity { get; init; }
}

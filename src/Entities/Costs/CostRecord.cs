using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What one call of a language model took. Recorded once, never changed.</summary>
/// <remarks>Has no id: two equal calls are two records, told apart by the order in which they were saved.</remarks>
[Persisted("cost_records")]
[RowId(AutoIncrement = true)]
[Index(nameof(AgentId), Name = "idx_cost_records_agent_id")]
[Index(nameof(TaskId), Name = "idx_cost_records_task_id")]
public sealed partial record CostRecord : IValidated
{
    /// <summary>The agent who called; not blank.</summary>
    [Interned]
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The task it was for; not blank. The task need not exist, nor outlive the record.</summary>
    public required string TaskId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Who serves the model; not blank.</summary>
    [Interned]
    public required string Provider { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The model, as its provider names it; not blank.</summary>
    [Interned]
    public required string Model { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Tokens sent, from 0.</summary>
    public required long InputTokens { get; init => field = Ensure.NonNegative(value); }

    /// <summary>Tokens received, from 0.</summary>
    public required long OutputTokens { get; init => field = Ensure.NonNegative(value); }

    /// <summary>The price in US dollars, from 0; above 0 only when there were tokens.</summary>
    public required double CostUsd { get; init => field = Ensure.NonNegative(value); }

    /// <summary>When the call ended, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset Timestamp { get; init => field = value.ToMicrosecond(); }

    /// <summary>What it was for; <see langword="null"/> when that was not recorded.</summary>
    public LlmCallCategory? CallCategory { get; init; }

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">There is a price but not a single token.</exception>
    public void Validate() =>
        Ensure.That(CostUsd == 0 || InputTokens > 0 || OutputTokens > 0, "must be 0 when there were no tokens", nameof(CostUsd));
}

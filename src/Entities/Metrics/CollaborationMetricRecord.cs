using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>How well an agent worked with others, in one instance. Recorded once, never changed.</summary>
#pragma warning disable SYG051 // The system whose files are shared has both indexes.
[Persisted("collaboration_metrics")]
[Index(nameof(AgentId), Name = "idx_cm_agent_id")]
[Index(nameof(RecordedAt), Name = "idx_cm_recorded_at")]
[Index(nameof(AgentId), nameof(RecordedAt), Name = "idx_cm_agent_recorded")]
public sealed record CollaborationMetricRecord
{
    /// <summary>Its name for ever; a new GUID unless given, not blank.</summary>
    [Key]
    public string Id { get; init => field = Ensure.NotBlank(value); } = Ids.New();

    /// <summary>Whom it is about; not blank.</summary>
    [Interned]
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>When it was recorded, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset RecordedAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>Whether a delegation came out well; <see langword="null"/> when there was none.</summary>
    public bool? DelegationSuccess { get; init; }

    /// <summary>How long the answer to a delegation took in seconds, from 0; <see langword="null"/> when there was none.</summary>
    public double? DelegationResponseSeconds { get; init => field = Ensure.NonNegative(value); }

    /// <summary>How constructive the agent was in a conflict, from 0 to 1; <see langword="null"/> when there was none.</summary>
    public double? ConflictConstructiveness { get; init => field = Ensure.Between(value, 0, 1); }

    /// <summary>How much the agent brought into a meeting, from 0 to 1; <see langword="null"/> when there was none.</summary>
    public double? MeetingContribution { get; init => field = Ensure.Between(value, 0, 1); }

    /// <summary>How complete a handoff was, from 0 to 1; <see langword="null"/> when there was none.</summary>
    public double? HandoffCompleteness { get; init => field = Ensure.Between(value, 0, 1); }

    /// <summary>Whether work went round in a circle.</summary>
    [Default]
    public bool LoopTriggered { get; init; } = false;
}

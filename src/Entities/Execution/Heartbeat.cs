using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>The last sign of life of an execution.</summary>
[Persisted("heartbeats")]
[Index(nameof(LastHeartbeatAt), Name = "idx_hb_last_heartbeat")]
public sealed record Heartbeat
{
    /// <summary>The execution; not blank.</summary>
    [Key]
    public required string ExecutionId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Whose execution it is; not blank.</summary>
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The task it is for; not blank.</summary>
    public required string TaskId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>When it was given, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset LastHeartbeatAt { get; init => field = value.ToMicrosecond(); }
}

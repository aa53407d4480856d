using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A change of an agent's place in the company. Recorded once, never changed.</summary>
[Persisted("lifecycle_events")]
[Index(nameof(AgentId), Name = "idx_le_agent_id")]
[Index(nameof(EventType), Name = "idx_le_event_type")]
[Index(nameof(Timestamp), Name = "idx_le_timestamp")]
public sealed partial record AgentLifecycleEvent
{
    /// <summary>Its name for ever; a new GUID unless given, not blank.</summary>
    [Key]
    public string Id { get; init => field = Ensure.NotBlank(value); } = Ids.New();

    /// <summary>Whom it happened to; not blank.</summary>
    [Interned]
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What the agent was called then; not blank.</summary>
    [Interned]
    public required string AgentName { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What happened.</summary>
    public required LifecycleEventType EventType { get; init; }

    /// <summary>When it happened, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset Timestamp { get; init => field = value.ToMicrosecond(); }

    /// <summary>Who brought it about; not blank.</summary>
    [Interned]
    public required string InitiatedBy { get; init => field = Ensure.NotBlank(value); }

    /// <summary>More of it in words; may be empty.</summary>
    [Default]
    public string Details { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>Anything else.</summary>
    [JsonColumn, Default("{}")]
    public ImmutableDictionary<string, string> Metadata { get; init => field = Ensure.NoNulls(value); } =
        ImmutableDictionary<string, string>.Empty;
}

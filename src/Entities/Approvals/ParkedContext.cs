using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>An execution laid aside until somebody approves what its agent wants to do.</summary>
[Persisted("parked_contexts")]
[Index(nameof(AgentId), Name = "idx_pc_agent_id")]
[Index(nameof(ApprovalId), Name = "idx_pc_approval_id")]
public sealed partial record ParkedContext
{
    /// <summary>Its name for ever; a new GUID unless given, not blank.</summary>
    [Key]
    public string Id { get; init => field = Ensure.NotBlank(value); } = Ids.New();

    /// <summary>The execution; not blank.</summary>
    public required string ExecutionId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Whose execution it is; not blank.</summary>
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The task it is for; <see langword="null"/> for none.</summary>
    public string? TaskId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>The approval it waits for; not blank.</summary>
    public required string ApprovalId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>When it was laid aside, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset ParkedAt { get; init => field = value.ToMicrosecond(); }

    /// <summary>What the execution needs to go on: JSON of any shape, kept byte for byte.</summary>
    [JsonColumn(Raw = true), Sensitive]
    public required string ContextJson { get; init => field = Ensure.Json(value); }

    /// <summary>Anything else.</summary>
    [JsonColumn, Default("{}")]
    public ImmutableDictionary<string, string> Metadata { get; init => field = Ensure.NoNulls(value); } =
        ImmutableDictionary<string, string>.Empty;
}

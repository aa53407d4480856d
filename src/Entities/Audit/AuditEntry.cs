using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What the security check decided of one tool call. Recorded once: the table refuses changes and deletions.</summary>
[Persisted("audit_entries")]
[AppendOnly]
[Index(nameof(Timestamp), Name = "idx_ae_timestamp")]
[Index(nameof(AgentId), Name = "idx_ae_agent_id")]
[Index(nameof(ActionType), Name = "idx_ae_action_type")]
[Index(nameof(Verdict), Name = "idx_ae_verdict")]
[Index(nameof(RiskLevel), Name = "idx_ae_risk_level")]
public sealed partial record AuditEntry
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>When it was decided, to the microsecond: finer digits are cut off.</summary>
    public required DateTimeOffset Timestamp { get; init => field = value.ToMicrosecond(); }

    /// <summary>Who called; <see langword="null"/> when no agent did.</summary>
    [Interned]
    public string? AgentId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>The task it was for; <see langword="null"/> for none.</summary>
    public string? TaskId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>The tool; not blank.</summary>
    [Interned]
    public required string ToolName { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What the tool works on.</summary>
    public required ToolCategory ToolCategory { get; init; }

    /// <summary>What the call would do; not blank.</summary>
    [Interned]
    public required string ActionType { get; init => field = Ensure.NotBlank(value); }

    /// <summary>SHA-256 of the call's arguments: 64 lower-case hexadecimal digits.</summary>
    public required string ArgumentsHash { get; init => field = Ensure.Sha256Hex(value); }

    /// <summary>What was decided.</summary>
    public required AuditVerdict Verdict { get; init; }

    /// <summary>How much harm the call could do.</summary>
    public required ApprovalRiskLevel RiskLevel { get; init; }

    /// <summary>Why; not blank.</summary>
    public required string Reason { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The rules that matched, in the order in which they were tried.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<string> MatchedRules { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>How long deciding took in milliseconds, from 0.</summary>
    public required double EvaluationDurationMs { get; init => field = Ensure.NonNegative(value); }

    /// <summary>The approval that was asked for; <see langword="null"/> for none.</summary>
    public string? ApprovalId { get; init => field = Ensure.NotBlankOrNull(value); }
}

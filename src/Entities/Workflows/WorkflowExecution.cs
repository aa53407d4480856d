using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A run of a workflow.</summary>
/// <remarks>Who saves a stored one gives the next version, and is refused when somebody else was faster.</remarks>
#pragma warning disable SYG051 // The system whose files are shared has both indexes.
[Persisted("workflow_executions", Checks = DerivedChecks.Enums)]
[Index(nameof(DefinitionId), Name = "idx_wfe_definition_id")]
[Index(nameof(Status), Name = "idx_wfe_status")]
[Index($"{nameof(UpdatedAt)} DESC", Name = "idx_wfe_updated_at")]
[Index(nameof(DefinitionId), $"{nameof(UpdatedAt)} DESC", Name = "idx_wfe_definition_updated")]
[Index(nameof(DefinitionId), nameof(DefinitionRevision), Name = "idx_wfe_definition_revision")]
[Index(nameof(Status), $"{nameof(UpdatedAt)} DESC", Name = "idx_wfe_status_updated")]
[Index(nameof(Project), Name = "idx_wfe_project")]
public sealed partial record WorkflowExecution : IValidated
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key, Check("length(value) > 0")]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The project it belongs to; not blank.</summary>
    [Check("length(value) > 0")]
    public required string Project { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Who started it; not blank. Kept: saving a stored one does not change it.</summary>
    [WriteOnce, Check("length(value) > 0")]
    public required string ActivatedBy { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The workflow, which must be stored.</summary>
    [References<WorkflowDefinition>]
    public required string DefinitionId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The workflow's revision, from 1.</summary>
    [Check("value >= 1")]
    public required int DefinitionRevision { get; init => field = Ensure.Positive(value); }

    /// <summary>Where it stands.</summary>
    public WorkflowExecutionStatus Status { get; init; } = WorkflowExecutionStatus.Pending;

    /// <summary>What became of its nodes, each once.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<WorkflowNodeExecution> NodeExecutions { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>When it was made, to the microsecond; now unless given. Kept: saving a stored one does not change it.</summary>
    [WriteOnce]
    public DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); } = DateTimeOffset.UtcNow.ToMicrosecond();

    /// <summary>When it was changed last, to the microsecond; now unless given.</summary>
    public DateTimeOffset UpdatedAt { get; init => field = value.ToMicrosecond(); } = DateTimeOffset.UtcNow.ToMicrosecond();

    /// <summary>When it ended, to the microsecond; <see langword="null"/> until then.</summary>
    public DateTimeOffset? CompletedAt { get; init => field = value?.ToMicrosecond(); }

    /// <summary>Why it failed; <see langword="null"/> unless it did.</summary>
    public string? Error { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Which state of it this is, from 1: who changes it gives the next number.</summary>
    [Version(IsCallers = true), Default, Check("value >= 1")]
    public int Version { get; init => field = Ensure.Positive(value); } = 1;

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">
    /// It has an end without having ended, or none though it has; an error without having failed, or none though it has; or a node occurs
    /// twice, or breaks its own rules.
    /// </exception>
    public void Validate()
    {
        bool hasEnded = Status is WorkflowExecutionStatus.Completed or WorkflowExecutionStatus.Failed or WorkflowExecutionStatus.Cancelled;
        Ensure.That(hasEnded == (CompletedAt is not null), "must be set once the run has ended, and only then", nameof(CompletedAt));
        Ensure.That(
            (Status == WorkflowExecutionStatus.Failed) == (Error is not null),
            "must be set when the run failed, and only then",
            nameof(Error));
        foreach (WorkflowNodeExecution node in NodeExecutions)
        {
            node.Validate();
        }

        int nodes = NodeExecutions.DistinctBy(static node => node.NodeId, StringComparer.Ordinal).Count();
        Ensure.That(nodes == NodeExecutions.Length, "must not hold a node twice", nameof(NodeExecutions));
    }
}

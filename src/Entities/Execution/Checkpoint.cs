using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>An execution as it was after a turn, from which it can go on.</summary>
#pragma warning disable SYG051 // The system whose files are shared has both indexes.
[Persisted("checkpoints")]
[Index(nameof(ExecutionId), Name = "idx_cp_execution_id")]
[Index(nameof(TaskId), Name = "idx_cp_task_id")]
[Index(nameof(ExecutionId), nameof(TurnNumber), Name = "idx_cp_exec_turn")]
[Index(nameof(TaskId), nameof(TurnNumber), Name = "idx_cp_task_turn")]
public sealed partial record Checkpoint
{
    /// <summary>Its name for ever; a new GUID unless given, not blank.</summary>
    [Key]
    public string Id { get; init => field = Ensure.NotBlank(value); } = Ids.New();

    /// <summary>The execution; not blank.</summary>
    public required string ExecutionId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Whose execution it is; not blank.</summary>
    public required string AgentId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The task it is for; not blank.</summary>
    public required string TaskId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The turn that had ended, from 0.</summary>
    [Check("value >= 0")]
    public required long TurnNumber { get; init => field = Ensure.NonNegative(value); }

    /// <summary>What the execution needs to go on: a JSON object, kept byte for byte.</summary>
    [JsonColumn(Raw = true, Shape = JsonShape.Object), Sensitive]
    public required string ContextJson { get; init => field = Ensure.JsonObject(value); }

    /// <summary>When it was made, to the microsecond; now unless given.</summary>
    public DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); } = DateTimeOffset.UtcNow.ToMicrosecond();
}

using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A work product. Its content lies elsewhere.</summary>
[Persisted("artifacts")]
[Index(nameof(TaskId), Name = "idx_artifacts_task_id")]
[Index(nameof(CreatedBy), Name = "idx_artifacts_created_by")]
[Index(nameof(Type), Name = "idx_artifacts_type")]
public sealed record Artifact
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What kind of work product it is.</summary>
    public required ArtifactType Type { get; init; }

    /// <summary>Where it belongs; not blank.</summary>
    public required string Path { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The task that made it; not blank.</summary>
    public required string TaskId { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The agent or human who made it; not blank.</summary>
    public required string CreatedBy { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it is, in words; may be empty.</summary>
    [Default]
    public string Description { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>The media type of its content; may be empty.</summary>
    [Default]
    public string ContentType { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>The size of its content in bytes, from 0.</summary>
    [Default, Check("value >= 0")]
    public long SizeBytes { get; init => field = Ensure.NonNegative(value); } = 0;

    /// <summary>When it was made, to the microsecond; now unless given.</summary>
    public DateTimeOffset CreatedAt { get; init => field = value.ToMicrosecond(); } = DateTimeOffset.UtcNow.ToMicrosecond();
}

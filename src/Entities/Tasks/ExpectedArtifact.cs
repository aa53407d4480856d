namespace Synthorg.Entities;

/// <summary>A work product that a task promises.</summary>
public sealed record ExpectedArtifact
{
    /// <summary>What kind of work product.</summary>
    public required ArtifactType Type { get; init; }

    /// <summary>Where it will lie; not blank.</summary>
    public required string Path { get; init => field = Ensure.NotBlank(value); }
}

using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>What tasks and a team belong to.</summary>
[Persisted("projects")]
[Index(nameof(Status), Name = "idx_projects_status")]
[Index(nameof(Lead), Name = "idx_projects_lead")]
public sealed partial record Project
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What people call it; not blank.</summary>
    public required string Name { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it is about; may be empty.</summary>
    [Default]
    public string Description { get; init => field = Ensure.NotNull(value); } = "";

    /// <summary>The agents who work on it, each once.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<string> Team { get; init => field = Ensure.Distinct(value); } = [];

    /// <summary>The agent who leads it; <see langword="null"/> for none.</summary>
    public string? Lead { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Its tasks, each once.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<string> TaskIds { get; init => field = Ensure.Distinct(value); } = [];

    /// <summary>When it is due: an ISO 8601 calendar date or date-time in extended form, kept as given.</summary>
    public string? Deadline { get; init => field = Ensure.Iso8601OrNull(value); }

    /// <summary>The most it may cost, in US dollars, from 0.</summary>
    [Default, Check("value >= 0")]
    public double Budget { get; init => field = Ensure.NonNegative(value); } = 0;

    /// <summary>Where it stands.</summary>
    [Default]
    public ProjectStatus Status { get; init; } = ProjectStatus.Planning;
}

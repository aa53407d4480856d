namespace Synthorg.Entities;

/// <summary>A condition that must be met before a task counts as done.</summary>
public sealed record AcceptanceCriterion
{
    /// <summary>The condition in words; not blank.</summary>
    public required string Description { get; init => field = Ensure.NotBlank(value); }

    /// <summary>Whether a review found it met.</summary>
    public bool Met { get; init; }
}

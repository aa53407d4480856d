using System.Collections.Immutable;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>A piece of work for the company's agents.</summary>
/// <remarks>
/// A property refuses a value that breaks its rule (<see cref="ArgumentException"/>). Rules across properties are checked by
/// <see cref="Validate"/>, before each write and after each read.
/// </remarks>
[Persisted("tasks")]
[Index(nameof(Status), Name = "idx_tasks_status")]
[Index(nameof(AssignedTo), Name = "idx_tasks_assigned_to")]
[Index(nameof(Project), Name = "idx_tasks_project")]
public sealed partial record AgentTask : IValidated
{
    /// <summary>Its name for ever; not blank.</summary>
    [Key]
    public required string Id { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What it is about, in a line; not blank.</summary>
    public required string Title { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What is to be done; not blank.</summary>
    public required string Description { get; init => field = Ensure.NotBlank(value); }

    /// <summary>What kind of work it is.</summary>
    public required TaskType Type { get; init; }

    /// <summary>How pressing it is.</summary>
    [Default]
    public Priority Priority { get; init; } = Priority.Medium;

    /// <summary>The project it belongs to; not blank.</summary>
    [Interned]
    public required string Project { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The agent or human who asked for it; not blank.</summary>
    [Interned]
    public required string CreatedBy { get; init => field = Ensure.NotBlank(value); }

    /// <summary>The agent who has it; <see langword="null"/> while <see cref="TaskStatus.Created"/>.</summary>
    [Interned]
    public string? AssignedTo { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>Where it stands.</summary>
    [Default]
    public TaskStatus Status { get; init; } = TaskStatus.Created;

    /// <summary>How much work it is thought to be.</summary>
    [Default]
    public Complexity EstimatedComplexity { get; init; } = Complexity.Medium;

    /// <summary>The most it may cost, in US dollars, from 0; 0 sets no limit.</summary>
    [Default]
    public double BudgetLimit { get; init => field = Ensure.NonNegative(value); } = 0;

    /// <summary>When it is due: an ISO 8601 calendar date or date-time in extended form, kept as given.</summary>
    public string? Deadline { get; init => field = Ensure.Iso8601OrNull(value); }

    /// <summary>How often it may be tried again after a failure, from 0.</summary>
    [Default]
    public int MaxRetries { get; init => field = Ensure.NonNegative(value); } = 1;

    /// <summary>The task it is a part of; never itself.</summary>
    public string? ParentTaskId { get; init => field = Ensure.NotBlankOrNull(value); }

    /// <summary>How its parts hang together; <see langword="null"/> until that is known.</summary>
    public TaskStructure? TaskStructure { get; init; }

    /// <summary>How its agents work together.</summary>
    [Default]
    public CoordinationTopology CoordinationTopology { get; init; } = CoordinationTopology.Auto;

    /// <summary>The agents who judge the result, each once.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<string> Reviewers { get; init => field = Ensure.Distinct(value); } = [];

    /// <summary>The tasks that must be done before it, each once; never itself.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<string> Dependencies { get; init => field = Ensure.Distinct(value); } = [];

    /// <summary>The work products it promises.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<ExpectedArtifact> ArtifactsExpected { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>What must be met before it counts as done.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<AcceptanceCriterion> AcceptanceCriteria { get; init => field = Ensure.NoNulls(value); } = [];

    /// <summary>Through whose hands it came, the first delegator first, each once; never the agent who has it.</summary>
    [JsonColumn, Default("[]")]
    public ImmutableArray<string> DelegationChain { get; init => field = Ensure.Distinct(value); } = [];

    /// <summary>Checks the rules across properties.</summary>
    /// <exception cref="ArgumentException">
    /// The task is its own parent or dependency, was delegated by the agent who has it, or has an agent where its status allows none,
    /// or none where its status asks for one.
    /// </exception>
    public void Validate()
    {
        Ensure.That(ParentTaskId != Id, "must not be the task itself", nameof(ParentTaskId));
        Ensure.That(!Dependencies.Contains(Id), "must not hold the task itself", nameof(Dependencies));
        Ensure.That(
            AssignedTo is null || !DelegationChain.Contains(AssignedTo),
            "must not hold the agent whom the task is assigned to",
            nameof(DelegationChain));
        Ensure.That(
            Status is not TaskStatus.Created || AssignedTo is null,
            "must not be set while the task is only created",
            nameof(AssignedTo));
        Ensure.That(
            Status is not (TaskStatus.Assigned or TaskStatus.InProgress or TaskStatus.InReview or TaskStatus.Completed)
                || AssignedTo is not null,
            "must be set once the task is assigned",
            nameof(AssignedTo));
    }
}

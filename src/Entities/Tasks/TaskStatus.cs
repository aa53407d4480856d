namespace Synthorg.Entities;

/// <summary>Where a task stands.</summary>
/// <remarks>
/// Shares its name with <see cref="System.Threading.Tasks.TaskStatus"/>. Code outside this namespace says which one is meant with
/// <c>using TaskStatus = Synthorg.Entities.TaskStatus;</c>.
/// </remarks>
public enum TaskStatus
{
    /// <summary>Written down; nobody has it.</summary>
    Created,

    /// <summary>Given to an agent that has not begun.</summary>
    Assigned,

    /// <summary>Being worked on.</summary>
    InProgress,

    /// <summary>Done, as its agent says; the reviewers have the word.</summary>
    InReview,

    /// <summary>Done and accepted.</summary>
    Completed,

    /// <summary>Waits for something.</summary>
    Blocked,

    /// <summary>Tried and not achieved.</summary>
    Failed,

    /// <summary>Stopped from outside, to be taken up again.</summary>
    Interrupted,

    /// <summary>Given up.</summary>
    Cancelled,
}

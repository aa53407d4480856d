namespace Synthorg.Entities;

/// <summary>What a message is for.</summary>
public enum MessageType
{
    /// <summary>News of a task.</summary>
    TaskUpdate,

    /// <summary>Asks for an answer.</summary>
    Question,

    /// <summary>Tells everybody.</summary>
    Announcement,

    /// <summary>Asks for a judgement on work.</summary>
    ReviewRequest,

    /// <summary>Grants what was asked for.</summary>
    Approval,

    /// <summary>Hands a task on.</summary>
    Delegation,

    /// <summary>Says how things stand.</summary>
    StatusReport,

    /// <summary>Takes a matter one level up.</summary>
    Escalation,

    /// <summary>Said in a meeting.</summary>
    MeetingContribution,

    /// <summary>Someone was hired, promoted or let go.</summary>
    HrNotification,
}

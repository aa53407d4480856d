namespace Synthorg.Entities;

/// <summary>What kind of work a task asks for.</summary>
public enum TaskType
{
    /// <summary>Building software.</summary>
    Development,

    /// <summary>Deciding how something is to be built or to look.</summary>
    Design,

    /// <summary>Finding something out.</summary>
    Research,

    /// <summary>Judging the work of others.</summary>
    Review,

    /// <summary>Talking something over.</summary>
    Meeting,

    /// <summary>Keeping the company running.</summary>
    Admin,
}

namespace Synthorg.Entities;

/// <summary>How pressing a task is, the most pressing first.</summary>
public enum Priority
{
    /// <summary>Before everything else.</summary>
    Critical,

    /// <summary>Before ordinary work.</summary>
    High,

    /// <summary>Ordinary work.</summary>
    Medium,

    /// <summary>When nothing else is left to do.</summary>
    Low,
}

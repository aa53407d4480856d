namespace Synthorg.Entities;

/// <summary>How much work a task is thought to be, the least first.</summary>
public enum Complexity
{
    /// <summary>One step.</summary>
    Simple,

    /// <summary>A few steps.</summary>
    Medium,

    /// <summary>Many steps that depend on each other.</summary>
    Complex,

    /// <summary>More than one task's worth: to be divided.</summary>
    Epic,
}

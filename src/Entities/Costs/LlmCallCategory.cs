namespace Synthorg.Entities;

/// <summary>What a call of a language model was for.</summary>
public enum LlmCallCategory
{
    /// <summary>The work itself.</summary>
    Productive,

    /// <summary>Agents working together: delegation, review, meetings.</summary>
    Coordination,

    /// <summary>The simulation's own needs.</summary>
    System,
}

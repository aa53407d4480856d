namespace Synthorg.Entities;

/// <summary>What kind of work product an artifact is.</summary>
public enum ArtifactType
{
    /// <summary>Source code.</summary>
    Code,

    /// <summary>Tests of code.</summary>
    Tests,

    /// <summary>Text for people.</summary>
    Documentation,
}

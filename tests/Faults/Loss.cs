namespace Synthorg.Gen.Faults;

/// <summary>What a power cut leaves of writes that were not synced.</summary>
public enum Loss
{
    /// <summary>Nothing.</summary>
    All,

    /// <summary>Everything.</summary>
    None,

    /// <summary>Some sectors of some of them.</summary>
    Torn,
}

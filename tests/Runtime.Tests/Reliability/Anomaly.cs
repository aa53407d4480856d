namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>What a history must not show (names as in Adya's thesis and in Elle, https://arxiv.org/abs/2003.10554).</summary>
internal enum Anomaly
{
    /// <summary>G1a: a value of a transaction that was undone, or of none.</summary>
    AbortedRead,

    /// <summary>G1b: what a transaction had done in the middle.</summary>
    IntermediateRead,

    /// <summary>A transaction that does not see what it did itself.</summary>
    Internal,

    /// <summary>A value that is there twice.</summary>
    Duplicate,

    /// <summary>A read that does not begin as a later state of its list does.</summary>
    NotAPrefix,

    /// <summary>An acknowledged append that a later read does not find.</summary>
    LostAppend,

    /// <summary>A part of a transaction.</summary>
    Torn,

    /// <summary>G0: transactions that overwrite each other.</summary>
    WriteCycle,

    /// <summary>G1c: transactions that see each other's writes.</summary>
    InformationCycle,

    /// <summary>G-single and G2: transactions that do not see each other's writes.</summary>
    AntiDependencyCycle,

    /// <summary>An order that is not that of time, such as a stale read.</summary>
    RealTimeCycle,
}

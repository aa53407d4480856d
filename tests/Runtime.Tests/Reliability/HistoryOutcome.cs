namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>What a caller was told of its transaction.</summary>
internal enum HistoryOutcome
{
    /// <summary>Nothing, or that nobody knows.</summary>
    Unknown,
    Committed,
    Aborted,
}

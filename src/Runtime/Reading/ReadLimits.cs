namespace Synthorg.Gen;

/// <summary>What bounds the reads of one database, and who is told of what went wrong.</summary>
/// <param name="Sessions">The most sessions for single reads.</param>
/// <param name="Longest">How long a stream or a snapshot may last; <see langword="null"/> for as long as its user likes.</param>
/// <param name="Clock">What that is measured by.</param>
internal sealed record ReadLimits(int Sessions, TimeSpan? Longest, TimeProvider Clock)
{
    /// <summary>Called after a single read left its session with an open transaction, so that it was closed.</summary>
    public Action? Quarantined { get; init; }
}

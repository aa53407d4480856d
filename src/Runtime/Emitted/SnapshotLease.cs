using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>What a snapshot is made from. Passed on by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SnapshotLease
{
    internal SnapshotLease(SessionSource source) => Source = source;

    internal SessionSource Source { get; }
}

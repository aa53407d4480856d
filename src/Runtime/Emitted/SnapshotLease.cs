using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>What a snapshot is made from. Passed on by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SnapshotLease
{
    internal SnapshotLease(SessionSource source, Observer observer)
    {
        Source = source;
        Observer = observer;
    }

    internal SessionSource Source { get; }

    /// <summary>The database's own.</summary>
    internal Observer Observer { get; }
}

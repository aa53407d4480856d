using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace Synthorg.Gen.Emitted;

/// <summary>What a snapshot is made from. Passed on by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SnapshotLease
{
    internal SnapshotLease(SessionSource source, ILogger? logger)
    {
        Source = source;
        Logger = logger;
    }

    internal SessionSource Source { get; }

    /// <summary>The database's own.</summary>
    internal ILogger? Logger { get; }
}

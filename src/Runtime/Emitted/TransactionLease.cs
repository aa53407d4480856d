using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace Synthorg.Gen.Emitted;

/// <summary>What a write transaction is made from. Passed on by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TransactionLease
{
    internal TransactionLease(TransactionSource source, ILogger? logger)
    {
        Source = source;
        Logger = logger;
    }

    internal TransactionSource Source { get; }

    /// <summary>The database's own.</summary>
    internal ILogger? Logger { get; }
}

using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>What a write transaction is made from. Passed on by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TransactionLease
{
    internal TransactionLease(TransactionSource source, Observer observer)
    {
        Source = source;
        Observer = observer;
    }

    internal TransactionSource Source { get; }

    /// <summary>The database's own.</summary>
    internal Observer Observer { get; }
}

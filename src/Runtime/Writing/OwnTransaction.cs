namespace Synthorg.Gen;

/// <summary>Marks the flow of a write transaction's delegate: a turn in the same lane, awaited in there, would never come.</summary>
internal sealed class OwnTransaction : IDisposable
{
    private static readonly AsyncLocal<OwnTransaction?> s_current = new();

    private readonly WriteLane _lane;
    private readonly OwnTransaction? _outer;
    private volatile bool _hasEnded;

    private OwnTransaction(WriteLane lane, OwnTransaction? outer)
    {
        _lane = lane;
        _outer = outer;
    }

    /// <summary>Marks the caller's flow until it is disposed; call it in the asynchronous method that calls the delegate.</summary>
    public static OwnTransaction Enter(WriteLane lane)
    {
        OwnTransaction mark = new(lane, s_current.Value);
        s_current.Value = mark;
        return mark;
    }

    /// <exception cref="InvalidOperationException">The flow is inside a transaction that holds <paramref name="lane"/>.</exception>
    public static void ThrowIfInside(WriteLane lane)
    {
        for (OwnTransaction? mark = s_current.Value; mark is not null; mark = mark._outer)
        {
            if (mark._lane == lane && !mark._hasEnded)
            {
                throw new InvalidOperationException(
                    "The database is used inside its own transaction, which would wait for itself. Use the transaction's repositories.");
            }
        }
    }

    public void Dispose() => _hasEnded = true; // Flows that outlive the transaction carry the mark on.
}

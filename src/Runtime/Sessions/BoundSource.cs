namespace Synthorg.Gen;

/// <summary>The one session of a snapshot or a transaction, for one call at a time.</summary>
internal class BoundSource(SessionLease lease) : SessionSource
{
    public override bool SharesLease => true;

    public override Session TryTake() => Enter();

    public override ValueTask<Session> TakeAsync(CancellationToken cancellationToken) => new(Enter());

    public override Session Take(CancellationToken cancellationToken) => Enter();

    public override void Return(Session session) => lease.Exit();

    public override ValueTask<SessionLease> TakeForStreamAsync(CancellationToken cancellationToken) =>
        new(TakeForStream(cancellationToken));

    // A stream enters at each step; whether the scope still lives is seen at once.
    public override SessionLease TakeForStream(CancellationToken cancellationToken)
    {
        Enter();
        lease.Exit();
        return lease;
    }

    /// <summary>Begins a call.</summary>
    /// <exception cref="InvalidOperationException">The scope has ended, or another call runs.</exception>
    protected virtual Session Enter() => lease.Enter();
}

namespace Synthorg.Gen;

/// <summary>A reader that has left the pool for a stream or a snapshot.</summary>
internal sealed class PooledLease(ReaderPool pool, Session session) : SessionLease(session)
{
    /// <summary>Stops a step that is under way.</summary>
    public void Interrupt() => Session.Interrupt();

    protected override void Release() => pool.Return(this, Session);

    protected override Exception HasEnded() => pool.IsClosed
        ? pool.Closed()
        : new InvalidOperationException("The snapshot or stream has ended: it can no longer be used.");
}

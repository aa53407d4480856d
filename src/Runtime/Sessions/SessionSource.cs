namespace Synthorg.Gen;

/// <summary>Where a scope's reads get their session: the pool of readers, or the one session of a transaction or a snapshot.</summary>
internal abstract class SessionSource
{
    /// <summary>A session at once, or <see langword="null"/> when the caller must wait.</summary>
    public abstract Session? TryTake();

    /// <summary>Waits for a session; a cancelled wait takes none.</summary>
    public abstract ValueTask<Session> TakeAsync(CancellationToken cancellationToken);

    /// <summary>As <see cref="TakeAsync"/>, but the thread waits.</summary>
    public abstract Session Take(CancellationToken cancellationToken);

    /// <summary>Gives back what was taken.</summary>
    public abstract void Return(Session session);

    /// <summary>Whether a stream uses the scope's own lease, and does not end it.</summary>
    public abstract bool SharesLease { get; }

    /// <summary>Waits for a session that is held while its user does something else between the rows.</summary>
    public abstract ValueTask<SessionLease> TakeForStreamAsync(CancellationToken cancellationToken);

    /// <summary>As <see cref="TakeForStreamAsync"/>, but the thread waits.</summary>
    public abstract SessionLease TakeForStream(CancellationToken cancellationToken);
}

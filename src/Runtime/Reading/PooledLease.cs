namespace Synthorg.Gen;

/// <summary>A reader that has left the pool for a stream or a snapshot.</summary>
internal sealed class PooledLease : SessionLease
{
    private readonly ReaderPool _pool;
    private readonly ReadLimits _limits;
    private readonly long _start;
    private ITimer? _timer;
    private volatile bool _isExpired;

    public PooledLease(ReaderPool pool, Session session, ReadLimits limits)
        : base(session)
    {
        _pool = pool;
        _limits = limits;
        _start = limits.Clock.GetTimestamp();
    }

    /// <summary>Ends it after the longest time that a read may last. Called once the pool knows it.</summary>
    public void LimitTime()
    {
        if (_limits.Longest is { } longest)
        {
            _timer = _limits.Clock.CreateTimer(
                static lease => ((PooledLease)lease!).Expire(), this, longest, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>How long it lasts.</summary>
    public TimeSpan Age => _limits.Clock.GetElapsedTime(_start);

    /// <summary>Stops a step that is under way.</summary>
    public void Interrupt() => Session.Interrupt();

    protected override void Release()
    {
        _timer?.Dispose();
        _pool.Return(this, Session);
    }

    protected override Exception HasEnded() => _pool.IsClosed ? _pool.Closed()
        : _isExpired ? SqliteErrors.ToException(new() { Error = PersistenceError.ReadTooLong, Operation = "Read" })
        : new InvalidOperationException("The snapshot or stream has ended: it can no longer be used.");

    private void Expire()
    {
        _isExpired = true;
        Interrupt();
        Dispose();
    }
}

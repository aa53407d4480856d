namespace Synthorg.Gen;

/// <summary>The read-only sessions of one database, opened on demand.</summary>
/// <remarks>
/// Single reads share at most as many sessions as the options say and wait for one another. A stream or snapshot takes an idle session
/// out of the pool, or opens one of its own: it is held while user code runs, and a read inside that code must not wait for it.
/// </remarks>
internal sealed class ReaderPool : SessionSource
{
    private readonly Func<Session> _open;
    private readonly DisposedDatabase _disposed;
    private readonly ReaderGate _entrance;
    private readonly IdleSessions _idle;
    private readonly ReadLimits _limits;

    // Guards the waiters and the lists of what is out. No session is opened, closed or used under it.
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource<Session>> _waiters = new();
    private readonly HashSet<Session> _members = [];
    private readonly HashSet<PooledLease> _leases = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Members and those being opened; never above the limit.
    private int _count;
    private int _waiting;
    private long _waits;

    // Leases that are out or being made.
    private int _leased;
    private volatile bool _isClosed;

    public ReaderPool(Func<Session> open, ReadLimits limits, ReaderGate entrance, DisposedDatabase disposed)
    {
        _open = open;
        _disposed = disposed;
        _limits = limits;
        _entrance = entrance;
        _idle = new(limits.Sessions);
        entrance.Opened = ServeAll;
        entrance.OldestRead = () => Count().OldestLease;
    }

    /// <summary>Whether nothing is lent any more.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>What to throw then.</summary>
    public Exception Closed() => _disposed.Exception();

    /// <summary>What is open and who waits, for statistics.</summary>
    public ReaderCounts Count()
    {
        int members = Volatile.Read(ref _count);
        int leased;
        TimeSpan? oldest;
        lock (_gate)
        {
            leased = _leases.Count;
            oldest = _leases.Max(static lease => (TimeSpan?)lease.Age);
        }

        int busy = Math.Max(0, members - _idle.Count);
        return new(members + leased, busy + leased, Volatile.Read(ref _waiting), Volatile.Read(ref _waits), oldest);
    }

    public override Session? TryTake()
    {
        _disposed.ThrowIf(_isClosed);
        return _entrance.IsClosed ? null : _idle.TryTake() ?? (TryCount() ? OpenMember() : null);
    }

    public override async ValueTask<Session> TakeAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<Session> waiter = Enqueue();
        using (Link(waiter, cancellationToken))
        {
            return await waiter.Task.ConfigureAwait(false);
        }
    }

    public override Session Take(CancellationToken cancellationToken)
    {
        if (TryTake() is { } session)
        {
            return session;
        }

        // Waits on the source itself: an asynchronous method in between would need a pool thread to go on.
        TaskCompletionSource<Session> waiter = Enqueue();
        using (Link(waiter, cancellationToken))
        {
            return waiter.Task.GetAwaiter().GetResult();
        }
    }

    public override void Return(Session session)
    {
        if (session.Tidy())
        {
            Keep(session);
        }
        else
        {
            Quarantine(session);
        }
    }

    public override bool SharesLease => false;

    public override ValueTask<SessionLease> TakeForStreamAsync(CancellationToken cancellationToken) =>
        _entrance.IsFree || _isClosed ? new(Lease()) : LeaseLaterAsync(cancellationToken);

    public override SessionLease TakeForStream(CancellationToken cancellationToken)
    {
        if (!_isClosed)
        {
            _entrance.Enter(cancellationToken);
        }

        return Lease();
    }

    private async ValueTask<SessionLease> LeaseLaterAsync(CancellationToken cancellationToken)
    {
        await _entrance.EnterAsync(_limits.Clock, cancellationToken).ConfigureAwait(false);
        return Lease();
    }

    private PooledLease Lease()
    {
        // Counted before the look: a close that did not see the count is seen here.
        Interlocked.Increment(ref _leased);
        try
        {
            _disposed.ThrowIf(_isClosed);
            Session? session = Volatile.Read(ref _waiting) == 0 ? _idle.TryTake() : null;
            if (session is null)
            {
                session = _open();
            }
            else
            {
                Forget(session);
            }

            PooledLease lease = new(this, session, _limits);
            lock (_gate)
            {
                _leases.Add(lease);
            }

            lease.LimitTime();
            return lease;
        }
        catch
        {
            Interlocked.Decrement(ref _leased);
            SignalIfDrained();
            throw;
        }
    }

    /// <summary>A stream or snapshot has ended: its session joins the pool if there is room.</summary>
    public void Return(PooledLease lease, Session session)
    {
        bool joins = session.Tidy() && !_isClosed && TryCount();
        lock (_gate)
        {
            _leases.Remove(lease);
            if (joins)
            {
                _members.Add(session);
            }
        }

        if (joins)
        {
            Keep(session);
        }
        else
        {
            session.Close();
        }

        _entrance.AfterRead(lease.Age);
        Interlocked.Decrement(ref _leased);
        SignalIfDrained();
    }

    /// <summary>Lends nothing more, fails who waits, and closes what is idle now or comes back later.</summary>
    /// <returns>Completes when every session is closed.</returns>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _isClosed = true;
        }

        FailWaiters(_disposed.Exception());
        Interlocked.MemoryBarrier();
        CloseIdle();
        SignalIfDrained();
        return _drained.Task;
    }

    /// <summary>Interrupts what runs, and ends streams and snapshots that nobody disposed. After <see cref="CloseAsync"/>.</summary>
    public void Revoke()
    {
        PooledLease[] leases;
        lock (_gate)
        {
            leases = [.. _leases];
            foreach (Session member in _members)
            {
                member.Interrupt();
            }
        }

        foreach (PooledLease lease in leases)
        {
            lease.Interrupt();
            lease.Dispose();
        }
    }

    // Either the session or the cancellation settles the waiter, never both: no session is lost.
    private static CancellationTokenRegistration Link(TaskCompletionSource<Session> waiter, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(
            static (waiter, token) => ((TaskCompletionSource<Session>)waiter!).TrySetCanceled(token), waiter);

    private TaskCompletionSource<Session> Enqueue()
    {
        TaskCompletionSource<Session> waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _disposed.ThrowIf(_isClosed);
            _waiters.Enqueue(waiter);
            _waits++;
            Interlocked.Increment(ref _waiting);
        }

        // A session may have come back before this waiter was seen, or one that was being opened may have failed.
        Serve();
        ServeByOneMore();
        return waiter;
    }

    // Whoever puts a session into a slot looks for waiters afterwards, and whoever waits looks into the slots afterwards:
    // one of the two sees the other.
    private void Keep(Session session)
    {
        _idle.Put(session);
        if (Volatile.Read(ref _waiting) != 0)
        {
            Serve();
        }

        if (_isClosed)
        {
            CloseIdle();
            SignalIfDrained();
        }
    }

    private void Serve()
    {
        lock (_gate)
        {
            while (_waiters.Count > 0 && !_entrance.IsClosed && _idle.TryTake() is { } session)
            {
                Interlocked.Decrement(ref _waiting);
                if (!_waiters.Dequeue().TrySetResult(session))
                {
                    _idle.Put(session); // That one was cancelled.
                }
            }
        }
    }

    private void Quarantine(Session session)
    {
        Forget(session);
        session.Close();
        _limits.Quarantined?.Invoke();
        SignalIfDrained();

        // Who waits for one of a full pool's sessions would wait for this one too.
        ServeByOneMore();
    }

    /// <summary>The gate has opened: those who came meanwhile go on, as far as there may be sessions for them.</summary>
    private void ServeAll()
    {
        Serve();
        while (ServeByOneMore())
        {
        }
    }

    private bool ServeByOneMore()
    {
        if (Volatile.Read(ref _waiting) == 0 || _entrance.IsClosed || !TryCount())
        {
            return false;
        }

        try
        {
            Keep(OpenMember());
            return true;
        }
        catch (Exception failure) when (failure is PersistenceException or ObjectDisposedException)
        {
            // Told to those who wait, if nobody else can serve them: the caller here has its own result.
            return false;
        }
    }

    private bool TryCount()
    {
        int count = Volatile.Read(ref _count);
        while (count < _limits.Sessions)
        {
            int found = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (found == count)
            {
                return true;
            }

            count = found;
        }

        return false;
    }

    private Session OpenMember()
    {
        try
        {
            // Looked at after the counting: a close that did not see the count is seen here.
            _disposed.ThrowIf(_isClosed);
            Session session = _open();
            lock (_gate)
            {
                _members.Add(session);
            }

            return session;
        }
        catch (Exception failure)
        {
            if (Interlocked.Decrement(ref _count) == 0)
            {
                FailWaiters(failure); // No session is left that could come back to them.
            }

            SignalIfDrained();
            throw;
        }
    }

    private void FailWaiters(Exception failure)
    {
        lock (_gate)
        {
            while (_waiters.TryDequeue(out TaskCompletionSource<Session>? waiter))
            {
                Interlocked.Decrement(ref _waiting);
                waiter.TrySetException(failure);
            }
        }
    }

    private void Forget(Session session)
    {
        lock (_gate)
        {
            _members.Remove(session);
        }

        Interlocked.Decrement(ref _count);
    }

    private void CloseIdle()
    {
        while (_idle.TryTake() is { } session)
        {
            session.Close();
            Forget(session);
        }
    }

    private void SignalIfDrained()
    {
        if (_isClosed && Volatile.Read(ref _count) == 0 && Volatile.Read(ref _leased) == 0)
        {
            _drained.TrySetResult();
        }
    }
}

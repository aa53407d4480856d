using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>The one way to the writer: callers take their turn here, and what waits together is committed together.</summary>
/// <remarks>
/// The lane is held by one party at a time: its own thread, a lone caller that found it idle and commits on its own thread (a hop
/// costs more than a small commit), or the holder of a <see cref="LaneLease"/>. Whoever lets go of it hands it to the lane's thread
/// when something waits.
/// </remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Stop ends it.")]
internal sealed class WriteLane
{
    private const int LargestBatch = 1_000;

    private readonly bool _runsOnCallersThread;
    private readonly BatchRunner _runner;
    private readonly Checkpoints _checkpoints;
    private readonly DisposedDatabase _disposed;
    private readonly ILaneWorker _worker;
    private readonly IdleCheckpoint _idle;
    private readonly ReturningCallers _returning;

    // Guards the four below.
    private readonly Lock _gate = new();
    private readonly Queue<WriteItem> _queue = new();
    private volatile bool _isHeld;
    private bool _isClosing;
    private ExclusiveItem? _last;

    // The holder's: what it took from the queue and has not finished.
    private readonly List<WriteItem> _batch = [];

    // How many it took for the transactions under way, and when that began.
    private int _taken;
    private long _start;

    /// <param name="writer">What the lane leads to.</param>
    /// <param name="checkpoints">Told of each commit.</param>
    /// <param name="runsOnCallersThread">Whether a lone caller commits on its own thread.</param>
    /// <param name="disposed">What callers get that come too late.</param>
    /// <param name="work">Makes the worker that the lane's work is given to.</param>
    public WriteLane(
        Writer writer, Checkpoints checkpoints, bool runsOnCallersThread, DisposedDatabase disposed, Func<Action, ILaneWorker> work)
    {
        Writer = writer;
        _checkpoints = checkpoints;
        _runsOnCallersThread = runsOnCallersThread;
        _disposed = disposed;
        _runner = new(writer, checkpoints, disposed, TryGather, Expect);
        _worker = work(Drain);
        _idle = new(checkpoints, RunIdle, writer.Clock);
        _returning = new(() => _queue.Count);
        checkpoints.Listen(RunAsked);
    }

    public Writer Writer { get; }

    /// <summary>Whether somebody has it at the moment, so that who comes now will wait.</summary>
    public bool IsBusy => _isHeld;

    /// <summary>Runs a write when its turn comes.</summary>
    public ValueTask<TResult> RunAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OwnTransaction.ThrowIfInside(this);
        var item = WorkItem<TState, TResult>.Rent(operation, state, work, isAwaitedByThread: false, cancellationToken);
        ValueTask<TResult> task = item.AsTask();
        Submit(item);
        return task;
    }

    /// <summary>Runs a write whose result nobody asks for when its turn comes.</summary>
    public ValueTask RunCommandAsync<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OwnTransaction.ThrowIfInside(this);
        var item = WorkItem<TState, TResult>.Rent(operation, state, work, isAwaitedByThread: false, cancellationToken);
        ValueTask task = item.AsCommandTask();
        Submit(item);
        return task;
    }

    /// <summary>As <see cref="RunAsync"/>, but the thread waits.</summary>
    public TResult Run<TState, TResult>(
        Operation operation, TState state, Func<Session, TState, TResult> work, CancellationToken cancellationToken)
    {
        OwnTransaction.ThrowIfInside(this);
        var item = WorkItem<TState, TResult>.Rent(operation, state, work, isAwaitedByThread: true, cancellationToken);
        Submit(item);
        return item.Wait();
    }

    /// <summary>Takes the lane as a whole when its turn comes.</summary>
    /// <param name="operation">For messages.</param>
    /// <param name="inTransaction">Whether a write transaction is to be begun before.</param>
    /// <param name="cancellationToken">Honoured until the lane is handed over.</param>
    public Task<LaneLease> TakeAsync(string operation, bool inTransaction, CancellationToken cancellationToken)
    {
        OwnTransaction.ThrowIfInside(this);
        ExclusiveItem item = new(this, inTransaction);
        item.Begin(operation, cancellationToken);
        Submit(item);
        return item.Granted;
    }

    /// <summary>Takes no new callers, and gives the lane to the caller once those that wait are served.</summary>
    public Task<LaneLease> TakeLastAsync()
    {
        ExclusiveItem item = new(this, inTransaction: false);
        item.Begin("Close", CancellationToken.None);
        bool wasHeld;
        lock (_gate)
        {
            _isClosing = true;
            _last = item;
            wasHeld = _isHeld;
            _isHeld = true;
        }

        if (!wasHeld)
        {
            _worker.Wake();
        }

        return item.Granted;
    }

    /// <summary>Fails every caller whose turn has not come.</summary>
    public void FailQueued()
    {
        Writer.StopWaiting();
        WriteItem[] items;
        lock (_gate)
        {
            items = [.. _queue];
            _queue.Clear();
        }

        foreach (WriteItem item in items)
        {
            item.Fail(_disposed.Exception());
        }
    }

    /// <summary>How many wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count;
            }
        }
    }

    /// <summary>Lets the lane's thread go. Call it when the lane was taken for the last time.</summary>
    public void Stop()
    {
        _idle.Dispose();
        _worker.Stop();
    }

    /// <summary>A lease ends: what it left open is undone, and the next turn begins.</summary>
    public void TakeBack()
    {
        Writer.Session.ResetStrays();
        Writer.Rollback();
        AfterCommit();
        LetGo();
    }

    private void Submit(WriteItem item)
    {
        bool isClosed;
        bool isMine = false;
        bool wakes = false;
        lock (_gate)
        {
            isClosed = _isClosing;
            if (!isClosed && !_isHeld && _runsOnCallersThread)
            {
                _isHeld = true;
                _batch.Add(item);
                isMine = true;
            }
            else if (!isClosed)
            {
                _queue.Enqueue(item);
                wakes = !_isHeld;
                _isHeld = true;
            }
        }

        if (isClosed)
        {
            item.Fail(_disposed.Exception());
        }
        else if (isMine)
        {
            RunHere();
        }
        else if (wakes)
        {
            _worker.Wake();
        }
    }

    // The lone caller's way. It does not wait for another connection's lock: that is the lane's thread's part.
    private void RunHere()
    {
        switch (Proceed(mayWait: false))
        {
            case Turn.Done:
                LetGo();
                break;
            case Turn.MustWait:
                _worker.Wake();
                break;
        }
    }

    // The lane's thread's way: it holds the lane from the moment it is woken.
    private void Drain()
    {
        _returning.Forget();
        do
        {
            _checkpoints.WhenAsked();
            while (_batch.Count > 0 || TryFill())
            {
                if (Proceed(mayWait: true) == Turn.HandedOver)
                {
                    return;
                }

                _returning.Await(taken: 0);
            }
        }
        while (_checkpoints.IsAsked && TryHold());
    }

    private Turn Proceed(bool mayWait)
    {
        _taken = _batch.Count;
        _start = Stopwatch.GetTimestamp();
        if (_batch[0] is ExclusiveItem exclusive)
        {
            return Grant(exclusive, mayWait);
        }

        if (!_runner.Run(_batch, mayWait))
        {
            return Turn.MustWait;
        }

        AfterCommit();
        return Turn.Done;
    }

    private void AfterCommit()
    {
        _checkpoints.AfterCommit();
        _checkpoints.WhenAsked();
        _idle.AfterCommit();
    }

    // Nobody has written for a while. Whoever comes now goes first, and the next commit asks again.
    private void RunIdle()
    {
        if (TryHold())
        {
            _checkpoints.WhenIdle();
            LetGo();
        }
    }

    // A read has ended that held back the log. Whoever has the lane sees it when it lets go of it.
    private void RunAsked()
    {
        if (TryHold())
        {
            _worker.Wake();
        }
    }

    private bool TryHold()
    {
        lock (_gate)
        {
            bool isFree = !_isHeld && !_isClosing;
            _isHeld |= isFree;
            return isFree;
        }
    }

    private Turn Grant(ExclusiveItem item, bool mayWait)
    {
        if (item.InTransaction && _runner.Begin(_batch, mayWait) is var begun and not Turn.HandedOver)
        {
            return begun;
        }

        _batch.Clear();
        if (item.TryStart())
        {
            item.Execute(Writer.Session);
            return Turn.HandedOver;
        }

        Writer.Rollback(); // Cancelled while it waited for the lock.
        return Turn.Done;
    }

    // For the transaction that is open: what has come meanwhile, or comes in a moment.
    private bool TryGather()
    {
        if (_batch.Count >= LargestBatch || !_returning.Await(_taken))
        {
            return false;
        }

        lock (_gate)
        {
            int before = _batch.Count;
            Dequeue();
            _taken += _batch.Count - before;
            return _batch.Count > before;
        }
    }

    private void Expect(int told)
    {
        _returning.Expect(told, _start);
        _taken = _batch.Count;
    }

    private bool TryFill()
    {
        lock (_gate)
        {
            Dequeue();
            if (_batch.Count == 0 && _last is not null)
            {
                _batch.Add(_last);
                _last = null;
            }

            _isHeld = _batch.Count > 0;
            return _isHeld;
        }
    }

    // What takes the whole lane is taken by itself.
    private void Dequeue()
    {
        while (_batch.Count < LargestBatch && _queue.TryPeek(out WriteItem? next) && (_batch.Count == 0 || !next.IsExclusive))
        {
            _batch.Add(_queue.Dequeue());
            if (next.IsExclusive)
            {
                return;
            }
        }
    }

    private void LetGo()
    {
        lock (_gate)
        {
            if (_queue.Count == 0 && _last is null && !_checkpoints.IsAsked)
            {
                _isHeld = false;
                return;
            }
        }

        _worker.Wake();
    }
}

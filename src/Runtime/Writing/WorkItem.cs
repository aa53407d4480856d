using System.Threading.Tasks.Sources;

namespace Synthorg.Gen;

/// <summary>A repository's write with its caller, who awaits the item itself. Pooled, so that a write allocates nothing.</summary>
internal sealed class WorkItem<TState, TResult> : WriteItem, IValueTaskSource<TResult>, IValueTaskSource
{
    // Owned: items between two callers; lost ones are collected.
    private static readonly ItemPool<WorkItem<TState, TResult>> s_pool = new();

    private ManualResetValueTaskSourceCore<TResult> _source;
    private TState _state = default!;
    private Func<Session, TState, TResult> _work = null!;
    private TResult _result = default!;
    private readonly object _wait = new();
    private bool _isAwaitedByThread;

    private WorkItem() => _source.RunContinuationsAsynchronously = true; // Never a caller's code on the committing thread.

    public static WorkItem<TState, TResult> Rent(
        Operation operation, TState state, Func<Session, TState, TResult> work, bool isAwaitedByThread, CancellationToken cancellationToken)
    {
        WorkItem<TState, TResult> item = s_pool.TryTake() ?? new();
        item._state = state;
        item._work = work;
        item._isAwaitedByThread = isAwaitedByThread;
        item.Begin(operation.Name, cancellationToken);
        return item;
    }

    /// <summary>What the caller awaits, once.</summary>
    public ValueTask<TResult> AsTask() => new(this, _source.Version);

    /// <summary>What the caller of a write without a result awaits, once.</summary>
    public ValueTask AsCommandTask() => new(this, _source.Version);

    /// <summary>Lets the thread wait; only for an item rented for that.</summary>
    public TResult Wait()
    {
        short version = _source.Version;
        lock (_wait)
        {
            while (_source.GetStatus(version) == ValueTaskSourceStatus.Pending)
            {
                Monitor.Wait(_wait);
            }
        }

        return GetResult(version);
    }

    public override void Execute(Session session)
    {
        try
        {
            Failure = null;
            _result = _work(session, _state);
        }
#pragma warning disable CA1031 // The exception is the caller's, whatever it is.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failure = failure;
        }
    }

    public override void Complete()
    {
        // Read first: once it is settled, the item may serve another caller.
        bool isAwaitedByThread = _isAwaitedByThread;
        if (Failure is { } failure)
        {
            _source.SetException(failure);
        }
        else
        {
            _source.SetResult(_result);
        }

        if (isAwaitedByThread)
        {
            lock (_wait)
            {
                Monitor.PulseAll(_wait);
            }
        }
    }

    public TResult GetResult(short token)
    {
        bool mayBeReused = !IsCancelled; // A cancelled item may still lie in the lane's queue.
        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            if (mayBeReused)
            {
                Recycle();
            }
        }
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _source.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    protected override void CompleteCancelled()
    {
        Failure = new OperationCanceledException(Cancellation);
        Complete();
    }

    private void Recycle()
    {
        _source.Reset();
        _state = default!;
        _work = null!;
        _result = default!;
        s_pool.Return(this);
    }
}

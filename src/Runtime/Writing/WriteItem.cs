namespace Synthorg.Gen;

/// <summary>One caller's turn in the write lane.</summary>
internal abstract class WriteItem
{
    private const int Pending = 0;
    private const int Running = 1;
    private const int Cancelled = 2;

    private int _state;
    private CancellationTokenRegistration _registration;

    /// <summary>The repository method, as failures name it.</summary>
    public string Operation { get; private set; } = "";

    /// <summary>Why the caller's work failed, until it is told.</summary>
    public Exception? Failure { get; protected set; }

    /// <summary>How often it was rolled back because of another item. Once: it runs again with others; after that, alone.</summary>
    public int Losses { get; set; }

    /// <summary>Whether the item takes the whole lane, instead of running in a transaction with others.</summary>
    public virtual bool IsExclusive => false;

    /// <summary>Whether the token won: the work was not and will not be executed.</summary>
    public bool IsCancelled => Volatile.Read(ref _state) == Cancelled;

    protected CancellationToken Cancellation { get; private set; }

    /// <summary>Becomes the turn of a new caller.</summary>
    public void Begin(string operation, CancellationToken cancellationToken)
    {
        Operation = operation;
        Cancellation = cancellationToken;
        Failure = null;
        Losses = 0;
        Volatile.Write(ref _state, Pending);
        if (cancellationToken.CanBeCanceled)
        {
            _registration = cancellationToken.UnsafeRegister(static item => ((WriteItem)item!).Cancel(), this);
        }
    }

    /// <summary>Starts the work, unless its caller cancelled first. From here on the token is ignored.</summary>
    public bool TryStart()
    {
        if (Losses > 0)
        {
            return true; // Started before; what it did then was rolled back.
        }

        if (Interlocked.CompareExchange(ref _state, Running, Pending) != Pending)
        {
            return false;
        }

        // Waits for a running callback, which finds that it lost: none may reach the item once it serves another caller.
        _registration.Dispose();
        _registration = default;
        return true;
    }

    /// <summary>Runs the work and keeps its result, or its failure.</summary>
    public abstract void Execute(Session session);

    /// <summary>Tells the caller the result, or the failure when there is one. The item may serve another caller at once.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller a failure, unless it cancelled.</summary>
    public void Fail(Exception failure)
    {
        if (TryStart())
        {
            Failure = failure;
            Complete();
        }
    }

    /// <summary>Tells a started item's caller a failure.</summary>
    public void FailStarted(Exception failure)
    {
        Failure = failure;
        Complete();
    }

    /// <summary>Tells the caller that nothing was executed.</summary>
    protected abstract void CompleteCancelled();

    private void Cancel()
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Pending) == Pending)
        {
            CompleteCancelled();
        }
    }
}

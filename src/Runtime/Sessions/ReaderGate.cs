namespace Synthorg.Gen;

/// <summary>Keeps new reads waiting for a moment, in which the write-ahead log finds nobody who uses it.</summary>
internal sealed class ReaderGate
{
    /// <summary>A read that lasts so long is not waited for, nor does one wait so long for the log to be emptied.</summary>
    /// <remarks>Whoever has the write lane may keep it for long, and may wait for the very read that waits.</remarks>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(1);

    /// <summary>It waits so long while whoever has the lane tries to empty the log: a stalled disk may take a second by itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private volatile TaskCompletionSource? _opening;
    private volatile TaskCompletionSource? _asked;
    private volatile bool _isAwaited;
    private volatile bool _isTried;

    /// <summary>Whether a read that begins now has to wait.</summary>
    public bool IsClosed => _opening is not null;

    /// <summary>Whether a stream or a snapshot may begin at once.</summary>
    public bool IsFree => _opening is null && _asked is null;

    /// <summary>Called after each opening.</summary>
    public Action? Opened { get; set; }

    /// <summary>Tells how long the oldest stream or snapshot lasts.</summary>
    public Func<TimeSpan?>? OldestRead { get; set; }

    /// <summary>Whether the log is too long, and only the end of a read that lasts lets it be emptied.</summary>
    public bool IsAwaited
    {
        get => _isAwaited;
        set => _isAwaited = value;
    }

    /// <summary>Whether such a read has ended.</summary>
    public bool IsAsked => _asked is not null;

    /// <summary>Called when the log is to be emptied, on whichever thread the read ended.</summary>
    public Action? Asked { get; set; }

    /// <summary>A stream or a snapshot has ended that lasted so long.</summary>
    public void AfterRead(TimeSpan lasted)
    {
        if (_isAwaited && lasted >= Long
            && Interlocked.CompareExchange(ref _asked, new(TaskCreationOptions.RunContinuationsAsynchronously), null) is null)
        {
            Asked?.Invoke();
        }
    }

    /// <summary>Whoever has the write lane begins with what was asked for.</summary>
    public void Try() => _isTried = true;

    /// <summary>It was tried: the reads that waited go on.</summary>
    public void Answer()
    {
        _isTried = false;
        Interlocked.Exchange(ref _asked, null)?.TrySetResult();
    }

    /// <summary>
    /// Waits until a stream or a snapshot may begin: not while the gate is closed, nor, for a while, before the log was emptied after
    /// another one, since this one would hold it back again.
    /// </summary>
    public async Task EnterAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        if (_asked is { } asked)
        {
            long start = clock.GetTimestamp();
            do
            {
                await asked.Task.WaitAsync(Long, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }
            while (_isTried && !asked.Task.IsCompleted && clock.GetElapsedTime(start) < Longest);
        }

        if (_opening is { } opening)
        {
            await opening.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="EnterAsync"/>, but the thread waits.</summary>
    public void Enter(CancellationToken cancellationToken)
    {
        if (_asked is { } asked && !asked.Task.Wait(Long, cancellationToken) && _isTried)
        {
            asked.Task.Wait(Longest - Long, cancellationToken);
        }

        _opening?.Task.Wait(cancellationToken);
    }

    /// <summary>Called by the holder of the write lane, who opens it again soon.</summary>
    public void Close() => _opening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the reads go on.</summary>
    public void Open()
    {
        TaskCompletionSource? opening = _opening;
        _opening = null;
        opening?.TrySetResult();
        Opened?.Invoke();
    }
}

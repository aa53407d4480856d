namespace Synthorg.Gen;

/// <summary>Keeps new reads waiting for a moment, in which the write-ahead log finds nobody who uses it.</summary>
internal sealed class ReaderGate
{
    private volatile TaskCompletionSource? _opening;

    /// <summary>Whether a read that begins now has to wait.</summary>
    public bool IsClosed => _opening is not null;

    /// <summary>Completes when the gate opens; <see langword="null"/> while it is open.</summary>
    public Task? Opening => _opening?.Task;

    /// <summary>Called after each opening.</summary>
    public Action? Opened { get; set; }

    /// <summary>Tells how long the oldest stream or snapshot lasts.</summary>
    public Func<TimeSpan?>? OldestRead { get; set; }

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

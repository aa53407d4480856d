namespace Synthorg.Gen;

/// <summary>
/// Has the log moved into the database once nobody has written for some seconds. It costs a timer while there is something to move.
/// </summary>
internal sealed class IdleCheckpoint : IDisposable
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(5);

    private readonly Checkpoints _checkpoints;
    private readonly Action _run;
    private readonly ITimer _timer;
    private int _commits;
    private int _seen;
    private int _isSet;

    /// <param name="checkpoints">Asked whether there is something to move.</param>
    /// <param name="run">Called on a thread of the pool: takes its turn in the write lane.</param>
    /// <param name="clock">Measures the seconds.</param>
    public IdleCheckpoint(Checkpoints checkpoints, Action run, TimeProvider clock)
    {
        _checkpoints = checkpoints;
        _run = run;
        using (ExecutionContext.SuppressFlow())
        {
            _timer = clock.CreateTimer(
                static idle => ((IdleCheckpoint)idle!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The holder of the lane has committed.</summary>
    public void AfterCommit()
    {
        Volatile.Write(ref _commits, _commits + 1);
        if (_checkpoints.IsBehind && Interlocked.Exchange(ref _isSet, 1) == 0)
        {
            Set();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Set()
    {
        _seen = Volatile.Read(ref _commits);
        _timer.Change(s_idle, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        if (_seen != Volatile.Read(ref _commits))
        {
            Set(); // Somebody wrote meanwhile.
            return;
        }

        Volatile.Write(ref _isSet, 0);
        _run();
    }
}

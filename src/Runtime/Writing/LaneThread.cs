namespace Synthorg.Gen;

/// <summary>A thread of its own for one lane: started when there is work, gone after idle seconds.</summary>
/// <remarks>Not a pool thread, since it waits for the disk and for locks; and thousands of idle databases cost none.</remarks>
internal sealed class LaneThread(Action work) : ILaneWorker
{
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private bool _hasWork;
    private bool _isRunning;
    private bool _isStopping;

    public void Wake()
    {
        lock (_gate)
        {
            _hasWork = true;
            if (_isRunning)
            {
                Monitor.Pulse(_gate);
                return;
            }

            _isRunning = true;
        }

        new Thread(Loop) { IsBackground = true, Name = "Synthorg.Gen writes" }.UnsafeStart();
    }

    public void Stop()
    {
        lock (_gate)
        {
            _isStopping = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Loop()
    {
        while (WaitForWork())
        {
            work();
        }
    }

    private bool WaitForWork()
    {
        lock (_gate)
        {
            while (!_hasWork)
            {
                if (_isStopping || (!Monitor.Wait(_gate, s_idle) && !_hasWork))
                {
                    _isRunning = false;
                    return false;
                }
            }

            _hasWork = false;
            return true;
        }
    }
}

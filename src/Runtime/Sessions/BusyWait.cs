namespace Synthorg.Gen;

/// <summary>A bounded wait for another connection's lock, in slices so short that its caller can look around in between.</summary>
/// <remarks>SQLite's own wait cannot be ended from outside, and some locks it does not wait for at all.</remarks>
internal struct BusyWait(TimeSpan timeout, TimeProvider clock)
{
    /// <summary>How long SQLite itself waits for a lock before the managed loop looks around.</summary>
    public const int SliceMilliseconds = 50;

    private static ReadOnlySpan<byte> Milliseconds => [1, 2, 5, 10, 15, 20, 25, 25, 25, 50];

    private readonly long _start = clock.GetTimestamp();
    private int _slices;

    /// <summary>Sleeps for a slice.</summary>
    /// <returns><see langword="false"/>, without a sleep, when the time is over.</returns>
    public bool Sleep()
    {
        if (clock.GetElapsedTime(_start) >= timeout)
        {
            return false;
        }

        Thread.Sleep(Milliseconds[Math.Min(_slices++, Milliseconds.Length - 1)]);
        return true;
    }
}

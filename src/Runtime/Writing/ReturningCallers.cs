using System.Diagnostics;

namespace Synthorg.Gen;

/// <summary>Lets callers who were just told come back with their next write before the next commit.</summary>
/// <remarks>
/// Callers that write one thing after the other come back a moment after a commit. Without that moment the first of them would be
/// committed alone and the others wait for it: two commits for what one can do. What has come is executed meanwhile; besides that the
/// wait is never longer than what the last transaction took, ends as soon as all are there, and is left out for a while after it was
/// in vain.
/// </remarks>
/// <param name="waiting">How many wait for their turn; read without the lane's lock.</param>
internal sealed class ReturningCallers(Func<int> waiting)
{
    private const int MostSkips = 16;
    private static readonly long s_longest = Stopwatch.Frequency / 500; // 2 ms.

    private int _expected;
    private long _left;
    private int _skips;
    private int _penalty = 1;

    /// <summary>A transaction is committed: its callers are expected in the next one, with those who wait already.</summary>
    /// <remarks>Call it before they are told: the first are back before the last is told, and would be counted twice.</remarks>
    /// <param name="told">How many callers will be told.</param>
    /// <param name="start">When the work for them began, as a timestamp.</param>
    public void Expect(int told, long start)
    {
        Forget();
        int expected = told + waiting();
        if (expected < 2)
        {
            return;
        }

        _expected = expected;
        if (--_skips < 0)
        {
            _skips = 0;
            _left = Math.Min(Stopwatch.GetTimestamp() - start, s_longest);
        }
    }

    /// <summary>Nobody is expected.</summary>
    public void Forget()
    {
        _expected = 0;
        _left = 0;
    }

    /// <summary>Waits for the next of them.</summary>
    /// <param name="taken">How many the transaction has.</param>
    /// <returns>Whether somebody is there whom it is to have too.</returns>
    public bool Await(int taken)
    {
        if (taken >= _expected)
        {
            _penalty = _left > 0 ? 1 : _penalty;
            return false;
        }

        return waiting() > 0 || (_left > 0 && AwaitOne());
    }

    private bool AwaitOne()
    {
        long start = Stopwatch.GetTimestamp();
        long end = start + _left;
        SpinWait spin = default;
        while (waiting() == 0)
        {
            if (Stopwatch.GetTimestamp() > end)
            {
                _left = 0;
                _skips = _penalty;
                _penalty = Math.Min(_penalty * 2, MostSkips);
                return false;
            }

            spin.SpinOnce(sleep1Threshold: -1); // Gives the processor to the very callers, and never sleeps.
        }

        _left = Math.Max(1, end - Stopwatch.GetTimestamp());
        return true;
    }
}

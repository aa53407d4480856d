using System.Diagnostics;

namespace Synthorg.Gen;

/// <summary>Lets callers who were just told come back with their next write before the next commit begins.</summary>
/// <remarks>
/// Callers that write one thing after the other come back a moment after a commit. Without that moment the first of them would be
/// committed alone and the others wait for it: two commits for what one can do. It is never longer than what the last commit
/// took, ends as soon as all are there, and is left out for a while after it was in vain.
/// </remarks>
/// <param name="waiting">How many wait for their turn; read without the lane's lock.</param>
internal sealed class ReturningCallers(Func<int> waiting)
{
    private const int MostSkips = 16;
    private static readonly long s_longest = Stopwatch.Frequency / 500; // 2 ms.

    private int _skips;
    private int _penalty = 1;

    /// <summary>Waits for them.</summary>
    /// <param name="told">How many callers were told just now.</param>
    /// <param name="start">When the work for them began, as a timestamp.</param>
    public void Await(int told, long start)
    {
        int expected = told + waiting();
        if (expected < 2 || --_skips >= 0)
        {
            return;
        }

        _skips = 0;
        long end = Stopwatch.GetTimestamp();
        long longest = Math.Min(end - start, s_longest);
        SpinWait spin = default;
        while (waiting() < expected)
        {
            if (Stopwatch.GetTimestamp() - end > longest)
            {
                _skips = _penalty;
                _penalty = Math.Min(_penalty * 2, MostSkips);
                return;
            }

            spin.SpinOnce(sleep1Threshold: -1); // Gives the processor to the very callers, and never sleeps.
        }

        _penalty = 1;
    }
}

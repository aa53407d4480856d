using System.Diagnostics;

namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>Times one thing at several sizes, in turns, so that all sizes meet the same machine; what else it does only adds.</summary>
internal static class Timing
{
    /// <param name="rounds">How often each has its turn.</param>
    /// <param name="works">Each does its work so many times.</param>
    /// <param name="counts">How many times in a turn.</param>
    /// <returns>Nanoseconds for the work once, in the fastest of its turns, for each.</returns>
    public static async Task<double[]> InTurnsAsync(int rounds, IReadOnlyList<Func<int, Task>> works, IReadOnlyList<int> counts)
    {
        double[] times = [.. works.Select(static _ => double.PositiveInfinity)];
        for (int round = -2; round < rounds; round++)
        {
            for (int i = 0; i < works.Count; i++)
            {
                GC.Collect();
                long start = Stopwatch.GetTimestamp();
                await works[i](counts[i]);
                if (round >= 0)
                {
                    times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalNanoseconds / counts[i]);
                }
            }
        }

        return times;
    }
}

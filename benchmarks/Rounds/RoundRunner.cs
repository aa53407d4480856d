using System.Diagnostics;
using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Rounds;

/// <summary>Times contestants in rounds: each does its piece in each round, so that all meet the same machine.</summary>
/// <param name="rounds">How many.</param>
/// <param name="piece">How long a contestant works in one round, about.</param>
internal sealed class RoundRunner(int rounds, TimeSpan piece)
{
    public async Task<IReadOnlyList<RoundResult>> RunAsync(Contest contest)
    {
        IReadOnlyList<Contestant> contestants = await contest.PrepareAsync();
        int[] counts = new int[contestants.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = await WarmUpAsync(contestants[i]);
        }

        Sample[,] samples = new Sample[contestants.Count, rounds];
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < counts.Length; turn++)
            {
                int i = (turn + round) % counts.Length;
                samples[i, round] = await TimeAsync(contestants[i], counts[i]);
            }
        }

        return [.. contestants.Select((contestant, i) => new RoundResult(
            contestant.Name,
            Ratio: Median(rounds, round => samples[i, round].Nanoseconds / samples[0, round].Nanoseconds),
            Nanoseconds: Median(rounds, round => samples[i, round].Nanoseconds),
            Bytes: Median(rounds, round => samples[i, round].Bytes)))];
    }

    /// <returns>How often the work is done in a piece.</returns>
    private async Task<int> WarmUpAsync(Contestant contestant)
    {
        int count = 1;
        Sample sample = await TimeAsync(contestant, count);
        while (sample.Nanoseconds * count < piece.TotalNanoseconds / 2 && count < 1 << 24)
        {
            count *= 2;
            sample = await TimeAsync(contestant, count);
        }

        // The methods that are hot by now are compiled anew beside the next pieces.
        for (int i = 0; i < 3; i++)
        {
            sample = await TimeAsync(contestant, count);
        }

        return Math.Max(1, (int)(piece.TotalNanoseconds / sample.Nanoseconds));
    }

    private static async Task<Sample> TimeAsync(Contestant contestant, int count)
    {
        // Each collects its own garbage, in its own time.
        GC.Collect();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        await contestant.RunAsync(count);
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return new(nanoseconds / count, (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / count);
    }

    private static double Median(int rounds, Func<int, double> value)
    {
        double[] values = [.. Enumerable.Range(0, rounds).Select(value).Order()];
        return (values[rounds / 2] + values[(rounds - 1) / 2]) / 2;
    }

    private readonly record struct Sample(double Nanoseconds, double Bytes);
}

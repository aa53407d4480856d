using System.Diagnostics;
using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Rounds;

/// <summary>Times contestants in rounds: each does its piece in each round, so that all meet the same machine.</summary>
/// <param name="rounds">How many.</param>
/// <param name="piece">How long a contestant works in one round, about.</param>
internal sealed class RoundRunner(int rounds, TimeSpan piece)
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);

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

        return Results([.. contestants.Select(static contestant => contestant.Name)], samples);
    }

    /// <summary>Times crews, each for four pieces a round: what they start and stop with is little beside that.</summary>
    /// <returns>The time for a read and the time for a save, as their rates have it.</returns>
    public async Task<(IReadOnlyList<RoundResult> Reads, IReadOnlyList<RoundResult> Saves)> RunAsync(IReadOnlyList<Crew> crews)
    {
        foreach (Crew crew in crews)
        {
            for (TimeSpan warm = default; warm < s_warmUp; warm += piece * 4)
            {
                await TimeAsync(crew);
            }
        }

        Sample[,] reads = new Sample[crews.Count, rounds];
        Sample[,] saves = new Sample[crews.Count, rounds];
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < crews.Count; turn++)
            {
                int i = (turn + round) % crews.Count;
                (reads[i, round], saves[i, round]) = await TimeAsync(crews[i]);
            }
        }

        string[] names = [.. crews.Select(static crew => crew.Name)];
        return (Results(names, reads), Results(names, saves));
    }

    private RoundResult[] Results(string[] names, Sample[,] samples) => [.. names.Select((name, i) => new RoundResult(
        name,
        Ratio: Median(rounds, round => samples[i, round].Nanoseconds / samples[0, round].Nanoseconds),
        Nanoseconds: Median(rounds, round => samples[i, round].Nanoseconds),
        Bytes: Median(rounds, round => samples[i, round].Bytes)))];

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

        // The methods that are hot by now are compiled anew beside the next pieces: with counters first, then without them.
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 3 || Stopwatch.GetElapsedTime(start) < s_warmUp; i++)
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

    private async Task<(Sample Read, Sample Save)> TimeAsync(Crew crew)
    {
        GC.Collect();
        using StopSign sign = new();
        long start = Stopwatch.GetTimestamp();
        Task<long>[] all = [.. crew.Readers.Append(crew.Writer).Select(work => Crew.StartAsync(work, sign))];
        await Task.Delay(piece * 4);
        sign.Give();
        long[] counts = await Task.WhenAll(all);
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return (new(nanoseconds / counts[..^1].Sum(), Bytes: 0), new(nanoseconds / counts[^1], Bytes: 0));
    }

    private static double Median(int rounds, Func<int, double> value)
    {
        double[] values = [.. Enumerable.Range(0, rounds).Select(value).Order()];
        return (values[rounds / 2] + values[(rounds - 1) / 2]) / 2;
    }

    private readonly record struct Sample(double Nanoseconds, double Bytes);
}

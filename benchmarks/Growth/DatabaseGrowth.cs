using System.Diagnostics;

namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>More databases that are open in one process, each of which has written and read a row.</summary>
internal static class DatabaseGrowth
{
    public static async Task<GrowthResult> RunAsync()
    {
        int[] sizes = [1, 10, 100, 1000];
        using BenchFolder folder = new();
        await WarmUpAsync(folder);
        (long managed, long resident, int handles, int threads) = Measure();
        List<GrowthDatabase> databases = [];
        List<Sample> samples = [];
        foreach (int size in sizes)
        {
            long start = Stopwatch.GetTimestamp();
            int before = databases.Count;
            while (databases.Count < size)
            {
                databases.Add(await OpenAsync(folder.File(FormattableString.Invariant($"{databases.Count}.db"))));
            }

            double opening = Stopwatch.GetElapsedTime(start).TotalMilliseconds / (size - before);
            (long nowManaged, long nowResident, int nowHandles, int nowThreads) = Measure();
            samples.Add(new(
                (nowManaged - managed) / 1024.0 / size,
                (nowResident - resident) / 1024.0 / size,
                (double)(nowHandles - handles) / size,
                nowThreads - threads,
                opening));
        }

        foreach (GrowthDatabase database in databases)
        {
            await database.DisposeAsync();
        }

        Print(sizes, samples);
        return Result(sizes, samples);
    }

    private static GrowthResult Result(int[] sizes, List<Sample> samples) => new(
        "databases",
        "Memory and handles by the databases that are open",
        "open databases",
        sizes,
        [
            new("memory, all", [.. samples.Zip(sizes, static (sample, size) => sample.Resident * size)]),
            new("memory, each", [.. samples.Select(static sample => sample.Resident)]),
            new("file handles, each", [.. samples.Select(static sample => sample.Handles)]),
        ]);

    private static void Print(int[] sizes, List<Sample> samples)
    {
        Console.WriteLine($"| open databases | {string.Join(" | ", sizes.Select(GrowthResult.Count))} |");
        Console.WriteLine($"|---|{string.Concat(sizes.Select(static _ => "--:|"))}");
        Row("managed heap, each", static sample => FormattableString.Invariant($"{sample.Managed:N0} KiB"));
        Row("memory of the process, each", static sample => FormattableString.Invariant($"{sample.Resident:N0} KiB"));
        Row("file handles, each", static sample => FormattableString.Invariant($"{sample.Handles:0.##}"));
        Row("threads, all", static sample => FormattableString.Invariant($"{sample.Threads}"));
        Row("making, writing and reading one, × the first", sample => GrowthResult.Format(sample.Opening / samples[0].Opening));
        Console.WriteLine();

        void Row(string title, Func<Sample, string> figure) =>
            Console.WriteLine($"| {title} | {string.Join(" | ", samples.Select(figure))} |");
    }

    private static async Task<GrowthDatabase> OpenAsync(string path)
    {
        GrowthDatabase database = await GrowthDatabase.MakeAsync(path, rows: 1, perPlace: 1);
        return await database.Readings.GetAsync(0) is not null ? database : throw new InvalidOperationException("The row is not there.");
    }

    private static async Task WarmUpAsync(BenchFolder folder)
    {
        for (int i = 0; i < 20; i++)
        {
            GrowthDatabase database = await OpenAsync(folder.File(FormattableString.Invariant($"warm{i}.db")));
            await database.DisposeAsync();
        }
    }

    private static (long Managed, long Resident, int Handles, int Threads) Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using Process self = Process.GetCurrentProcess();
        int handles = OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries("/proc/self/fd").Length : self.HandleCount;
        return (GC.GetTotalMemory(forceFullCollection: true), self.WorkingSet64, handles, self.Threads.Count);
    }

    private sealed record Sample(double Managed, double Resident, double Handles, int Threads, double Opening);
}

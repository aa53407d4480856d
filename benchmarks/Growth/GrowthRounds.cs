using Synthorg.Gen.Benchmarks.Charts;

namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>What becomes of times, rates and memory when something grows: tables for a reader, and charts for the page.</summary>
internal static class GrowthRounds
{
    /// <param name="isQuick">Smaller and shorter.</param>
    /// <param name="charts">Where the charts go; <see langword="null"/> for nowhere.</param>
    public static async Task RunAsync(bool isQuick, string? charts)
    {
        // The open databases first: later the heap holds what the other parts left.
        Func<Task<GrowthResult>>[] parts =
        [
            DatabaseGrowth.RunAsync,
            () => RowGrowth.OfTableAsync(isQuick),
            () => RowGrowth.OfResultAsync(isQuick),
            () => CallerGrowth.OfCallersAsync(isQuick),
            () => CallerGrowth.OfStatementsAsync(isQuick),
        ];
        foreach (Func<Task<GrowthResult>> part in parts)
        {
            GrowthResult result = await part();
            Console.WriteLine(result.ToMarkdown());
            if (charts is not null)
            {
                Directory.CreateDirectory(charts);
                await File.WriteAllTextAsync(Path.Combine(charts, result.Name + ".svg"), GrowthChart.Of(result));
            }
        }
    }
}

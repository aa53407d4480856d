namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>More rows in a table, and more rows in a result.</summary>
internal static class RowGrowth
{
    private const int PerPlace = 1000;

    /// <summary>A read by key, and a list of a thousand rows by an index, in ever larger tables.</summary>
    public static async Task<GrowthResult> OfTableAsync(bool isQuick)
    {
        int[] sizes = isQuick ? [1000, 10_000, 100_000] : [1000, 10_000, 100_000, 1_000_000, 10_000_000];
        using BenchFolder folder = new();
        List<GrowthDatabase> databases = [];
        foreach (int size in sizes)
        {
            databases.Add(await GrowthDatabase.MakeAsync(folder.File(FormattableString.Invariant($"{size}.db")), size, PerPlace));
        }

        double[] reads = await Timing.InTurnsAsync(
            isQuick ? 5 : 15,
            [.. databases.Select((database, i) => (Func<int, Task>)(count => ReadAsync(database, sizes[i], count)))],
            [.. sizes.Select(_ => isQuick ? 5000 : 20_000)]);
        double[] lists = await Timing.InTurnsAsync(
            isQuick ? 5 : 15,
            [.. databases.Select((database, i) => (Func<int, Task>)(count => ListAsync(database, sizes[i] / PerPlace, PerPlace, count)))],
            [.. sizes.Select(_ => isQuick ? 20 : 100)]);
        databases.ForEach(static database => database.Dispose());
        return new(
            "rows",
            "Time by the rows in a table",
            "rows in the table",
            sizes,
            [new("a row by its key", reads), new("1,000 rows by an index", lists)]);
    }

    /// <summary>A list by an index, of ever more rows.</summary>
    public static async Task<GrowthResult> OfResultAsync(bool isQuick)
    {
        int[] sizes = [1, 10, 100, 1000, 10_000, 100_000];
        using BenchFolder folder = new();
        List<GrowthDatabase> databases = [];
        foreach (int size in sizes)
        {
            databases.Add(await GrowthDatabase.MakeAsync(folder.File(FormattableString.Invariant($"{size}.db")), 200_000, size));
        }

        double[] lists = await Timing.InTurnsAsync(
            isQuick ? 5 : 15,
            [.. databases.Select((database, i) => (Func<int, Task>)(count => ListAsync(database, 200_000 / sizes[i], sizes[i], count)))],
            [.. sizes.Select(size => Math.Max(1, (isQuick ? 20_000 : 200_000) / (size + 20)))]);
        databases.ForEach(static database => database.Dispose());
        return new(
            "results",
            "Time of a list by the rows that it returns",
            "rows returned",
            sizes,
            [new("the list", lists), new("each row of it", [.. lists.Zip(sizes, static (time, size) => time / size)])]);
    }

    private static async Task ReadAsync(GrowthDatabase database, int rows, int count)
    {
        long number = 0;
        for (int i = 0; i < count; i++)
        {
            // All over the table, and the same way each time.
            number = (number + 7_368_787) % rows;
            Require((await database.Readings.GetAsync(number))?.Number == number);
        }
    }

    private static async Task ListAsync(GrowthDatabase database, int places, int expected, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Require((await database.Readings.ListAsync(i * 7919L % places)).Length == expected);
        }
    }

    private static void Require(bool isFound)
    {
        if (!isFound)
        {
            throw new InvalidOperationException("A read gives another result.");
        }
    }
}

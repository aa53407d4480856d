using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;

namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>More callers who save a wide row at once, durably; and more statements that a session keeps prepared.</summary>
internal static class CallerGrowth
{
    private const int Tasks = 10_000;
    private const int Saves = 2048;

    public static async Task<GrowthResult> OfCallersAsync(bool isQuick)
    {
        int[] callers = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
        AgentTask[] tasks = TaskRows.Changes(Saves, Tasks);
        using BenchFile file = await BenchFile.MakeAsync(Tasks);
        using BenchFile limitFile = file.Copy();
        await using BenchDatabase database = await BenchDatabase.OpenAsync(file.Path);
        using LimitConnection? limit = LimitConnection.IsBuilt ? new(limitFile.Path) : null;
        NativeTasks native = new(tasks);
        List<Func<int, Task>> works = [.. callers.Select(number => (Func<int, Task>)(count => SaveAsync(database, tasks, number, count)))];
        List<string> names = ["saves a second"];
        if (limit is not null)
        {
            names.Add("C, which commits as many together");
            works.AddRange(callers.Select(number => (Func<int, Task>)(count =>
            {
                limit.Save(native, count, together: number);
                return Task.CompletedTask;
            })));
        }

        // As many for all: in the fastest turn of fewer saves there might be no checkpoint.
        double[] times = await Timing.InTurnsAsync(isQuick ? 5 : 15, works, [.. works.Select(_ => isQuick ? 1024 : 4096)]);
        IEnumerable<Series> lines = names.Zip(times.Chunk(callers.Length), static (name, part) => new Series(name, Rates(part)));
        return new("callers", "Durable saves a second by the callers who save at once", "callers", callers, [.. lines]);
    }

    /// <summary>A read by key with ever more emitted statements in turn, each prepared once and kept.</summary>
    public static async Task<GrowthResult> OfStatementsAsync(bool isQuick)
    {
        int[] sizes = [1, 10, 100, 500, 1000, 2000];
        using BenchFolder folder = new();
        using GrowthDatabase database = await GrowthDatabase.MakeAsync(folder.File("statements.db"), 10_000, 1000);
        Statement[] statements = [.. Enumerable.Range(0, sizes[^1]).Select(static number => new Statement(
            StatementKind.Select,
            "IReadings.GetAsync",
            ReadingRow.Table,
            FormattableString.Invariant($"SELECT \"value\", {number} FROM \"readings\" WHERE \"number\" = ?1")))];
        double[] times = await Timing.InTurnsAsync(
            isQuick ? 5 : 15,
            [.. sizes.Select(size => (Func<int, Task>)(count => ReadAsync(database, statements.AsMemory(0, size), count)))],
            [.. sizes.Select(_ => isQuick ? 4000 : 20_000)]);
        return new(
            "statements",
            "Time of a read by the statements that are used in turn",
            "prepared statements",
            sizes,
            [new("a read by its key", times)]);
    }

    private static double[] Rates(double[] nanoseconds) => [.. nanoseconds.Select(static time => 1e9 / time)];

    private static async Task SaveAsync(BenchDatabase database, AgentTask[] tasks, int callers, int count) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (int i = caller; i < count; i += callers)
            {
                await database.Tasks.SaveAsync(tasks[i % Saves]);
            }
        })));

    private static async Task ReadAsync(GrowthDatabase database, ReadOnlyMemory<Statement> statements, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Statement statement = statements.Span[i % statements.Length];
            double value = await database.RunReadAsync(statement, (statement, key: i % 10_000L), static (session, of) =>
            {
                using PreparedStatement prepared = session.Use(of.statement);
                prepared.BindInt64(1, of.key);
                return prepared.Step() ? prepared.GetDouble(0) : -1;
            }, default);
            if (value < 0)
            {
                throw new InvalidOperationException("A read finds nothing.");
            }
        }
    }
}

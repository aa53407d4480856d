using System.Diagnostics;

namespace Synthorg.Gen.Benchmarks.ColdStart;

/// <summary>Starts programs that each read one row of the same file, in turns, and times each until its line has come.</summary>
internal static class ColdStartRounds
{
    private const string Yardstick = "by hand, Microsoft.Data.Sqlite, Native AOT";

    /// <param name="published">The folder with each program in a folder of its name.</param>
    /// <param name="rounds">How often each is started.</param>
    /// <exception cref="InvalidOperationException">They print different rows.</exception>
    public static string Run(string published, int rounds)
    {
        using BenchFolder folder = new();
        string file = folder.File("notes.db");
        string toolkit = Path.Combine(published, "Toolkit", "Synthorg.Gen.ColdStart.Toolkit");
        (string Name, string[] Command)[] programs =
        [
            (Yardstick, [Path.Combine(published, "ByHand", "Synthorg.Gen.ColdStart.ByHand"), file]),
            ("Synthorg.Gen, Native AOT", [toolkit, file]),
            ("EF Core, JIT", ["dotnet", Path.Combine(published, "EfCore", "Synthorg.Gen.ColdStart.EfCore.dll"), file]),
            ("a process that only prints (echo)", ["echo", Expected]),
        ];
        _ = Start([toolkit, file, "make"]);
        foreach ((string name, string[] command) in programs)
        {
            if (Start(command).Line != Expected)
            {
                throw new InvalidOperationException($"{name} prints another row.");
            }
        }

        TimeSpan[][] times = [.. programs.Select(_ => new TimeSpan[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < programs.Length; i++)
            {
                times[i][round] = Start(programs[i].Command).Time;
            }
        }

        return Table([.. programs.Select(static program => program.Name)], [.. times.Select(Median)]);
    }

    private static string Expected => FormattableString.Invariant(
        $"note-500|The note of number 500|author-0|2|{new DateTimeOffset(2026, 3, 2, 17, 20, 0, TimeSpan.Zero).UtcTicks}|3500|");

    private static (string? Line, TimeSpan Time) Start(string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true };
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string? line = process.StandardOutput.ReadLine();
        TimeSpan time = Stopwatch.GetElapsedTime(before);
        process.WaitForExit();
        return process.ExitCode == 0
            ? (line, time)
            : throw new InvalidOperationException($"{command[0]} fails with code {process.ExitCode}.");
    }

    private static string Table(string[] names, TimeSpan[] times)
    {
        TimeSpan floor = times[^1];
        IEnumerable<string> rows = names.Zip(times, (name, time) => FormattableString.Invariant(
            $"| {name} | {time / times[0]:F2} | {(time - floor) / (times[0] - floor):F2} |"));
        return string.Join('\n', rows
            .Prepend("|---|--:|--:|")
            .Prepend("| start of the process to its first row, median | × by hand | × by hand, both less the echo |"));
    }

    private static TimeSpan Median(TimeSpan[] times)
    {
        TimeSpan[] ordered = [.. times.Order()];
        return (ordered[times.Length / 2] + ordered[(times.Length - 1) / 2]) / 2;
    }
}

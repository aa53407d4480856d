using System.Globalization;

namespace Synthorg.Gen.Faults;

/// <summary>How much the suites about reliability do: a slice in every run, all that there is with <c>RELIABILITY=full</c>.</summary>
public static class LongRun
{
    private static readonly Lock s_gate = new();

    /// <summary>Whether everything was asked for.</summary>
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("RELIABILITY") == "full";

    /// <summary>What chance depends on; <c>RELIABILITY_SEED</c> repeats a run. Name it in every failure.</summary>
    public static int Seed { get; } = Environment.GetEnvironmentVariable("RELIABILITY_SEED") is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture) : 20_261;

    /// <summary>The measure of this run.</summary>
    public static T Choose<T>(T slice, T full) => IsAsked ? full : slice;

    /// <summary>
    /// Counts what a suite did, in the file that <c>RELIABILITY_REPORT</c> names: where <c>docs/reliability.md</c> has it from.
    /// </summary>
    public static void Report(string what, long count)
    {
        if (Environment.GetEnvironmentVariable("RELIABILITY_REPORT") is not { Length: > 0 } file)
        {
            return;
        }

        lock (s_gate)
        {
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{what}: {count}\n"));
        }
    }
}

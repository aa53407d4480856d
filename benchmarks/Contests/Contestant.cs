namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>One way to do a contest's work.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="RunAsync">Does the work so many times.</param>
internal sealed record Contestant(string Name, Func<int, ValueTask> RunAsync)
{
    /// <summary>The first of each contest: all others are held against it.</summary>
    public const string Yardstick = "C, cached statements";

    /// <summary>SQLite's part of that: its steps, without an object built.</summary>
    public const string StepsOnly = "C, steps alone";

    /// <summary>The toolkit.</summary>
    public const string Own = "Synthorg.Gen";
}

using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>Who works at once on one file, in one way.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="ReadAsync">So many reads as the first of the readers makes them.</param>
/// <param name="Readers">Each reads until the sign, and says how often it did.</param>
/// <param name="Writer">Saves until the sign, and says how often it did.</param>
internal sealed record Crew(
    string Name,
    Func<int, ValueTask> ReadAsync,
    IReadOnlyList<Func<StopSign, ValueTask<long>>> Readers,
    Func<StopSign, ValueTask<long>> Writer)
{
    /// <summary>Lets one of them work on a thread of its own: there are more at work than the pool has threads from the start.</summary>
    public static Task<long> StartAsync(Func<StopSign, ValueTask<long>> work, StopSign sign) => Task.Factory.StartNew(
        () => work(sign).AsTask().GetAwaiter().GetResult(),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}

namespace Synthorg.Gen.Benchmarks.Rounds;

/// <summary>How a contestant came out.</summary>
/// <param name="Name">Who.</param>
/// <param name="Ratio">Its time by that of the first contestant in the same round, the median of all rounds.</param>
/// <param name="Nanoseconds">Its time for the work once, the median of all rounds.</param>
/// <param name="Bytes">What it allocated on the managed heap for that.</param>
internal sealed record RoundResult(string Name, double Ratio, double Nanoseconds, double Bytes);

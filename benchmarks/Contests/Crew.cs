using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>Who works at once on one file, in one way.</summary>
/// <param name="Name">As the table has it.</param>
/// <param name="Readers">Each reads until the sign, and says how often it did.</param>
/// <param name="Writer">Saves until the sign, and says how often it did.</param>
internal sealed record Crew(string Name, IReadOnlyList<Func<StopSign, ValueTask<long>>> Readers, Func<StopSign, ValueTask<long>> Writer);

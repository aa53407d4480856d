using BenchmarkDotNet.Attributes;
using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Suites;

/// <summary>A contest as BenchmarkDotNet runs it: for its statistics, its diagnosers, and a look at one contestant alone.</summary>
[MemoryDiagnoser]
public abstract class Suite
{
    private Contest _contest = null!;
    private Contestant _contestant = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public virtual IEnumerable<string> Names => Arena.Names();

    /// <summary>How often the work is done in one operation of the benchmark.</summary>
    private protected virtual int Times => 1;

    [GlobalSetup]
    public async Task SetUp()
    {
        _contest = Make();
        _contestant = (await _contest.PrepareAsync()).Single(contestant => contestant.Name == Name);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _contest.DisposeAsync();

    [Benchmark]
    public ValueTask Run() => _contestant.RunAsync(Times);

    private protected abstract Contest Make();
}

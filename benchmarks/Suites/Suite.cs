using BenchmarkDotNet.Attributes;
using Synthorg.Gen.Benchmarks.Contests;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Suites;

/// <summary>A contest as BenchmarkDotNet runs it: for its statistics, its diagnosers, and a look at one contestant alone.</summary>
[MemoryDiagnoser]
public abstract class Suite
{
    private Contest _contest = null!;
    private Contestant _contestant = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names =>
        [Contestant.Yardstick, .. Contest.Libraries().Prepend(new EmittedPeer()).Select(static peer => peer.Name)];

    [GlobalSetup]
    public async Task SetUp()
    {
        _contest = Make();
        _contestant = (await _contest.PrepareAsync()).Single(contestant => contestant.Name == Name);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _contest.DisposeAsync();

    [Benchmark]
    public ValueTask Run() => _contestant.RunAsync(1);

    private protected abstract Contest Make();
}

public class PointReadSuite : Suite
{
    private protected override Contest Make() => new PointRead();
}

public class IndexListSuite : Suite
{
    private protected override Contest Make() => new IndexList();
}

public class NarrowScanSuite : Suite
{
    [Params(false, true)]
    public bool Streams { get; set; }

    private protected override Contest Make() => new NarrowScan(100_000, Streams);
}

public class AppendSuite : Suite
{
    private protected override Contest Make() => new Append(10_000);
}

public class DurableSaveSuite : Suite
{
    private protected override Contest Make() => new DurableSaves(callers: 1);
}

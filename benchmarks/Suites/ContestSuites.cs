using BenchmarkDotNet.Attributes;
using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Suites;

public class PointReadSuite : Suite
{
    private protected override Contest Make() => new PointRead();
}

/// <summary>As many point reads in one operation as share a snapshot, or a call.</summary>
public class SharedReadSuite : Suite
{
    public override IEnumerable<string> Names =>
        [Contestant.Yardstick, PointRead.LimitTogether, Contestant.Own, PointRead.InSnapshot, PointRead.ManyKeys];

    private protected override int Times => PointRead.Together;

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

/// <summary>One save of each caller in one operation.</summary>
public class DurableSaveSuite : Suite
{
    [Params(1, 8, 64, 512)]
    public int Callers { get; set; }

    private protected override int Times => Callers;

    private protected override Contest Make() => new DurableSaves(Callers);
}

using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using Synthorg.Gen.Benchmarks.Contests;
using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Suites;

/// <summary>Point reads while a second reader and a writer work on the same file without a pause.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "CleanUp disposes them.")]
public class BusyReadSuite
{
    private const int Reads = 256;

    private ReadersBesideWriter _arena = null!;
    private StopSign _sign = null!;
    private Crew _crew = null!;
    private Task<long>[] _others = null!;

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => Arena.Names();

    [GlobalSetup]
    public async Task SetUp()
    {
        _arena = new();
        _sign = new();
        _crew = (await _arena.PrepareAsync()).Single(crew => crew.Name == Name);
        _others = [.. _crew.Readers.Skip(1).Append(_crew.Writer).Select(work => Crew.StartAsync(work, _sign))];
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        _sign.Give();
        await Task.WhenAll(_others);
        _sign.Dispose();
        await _arena.DisposeAsync();
    }

    [Benchmark(OperationsPerInvoke = Reads)]
    public ValueTask Read() => _crew.ReadAsync(Reads);
}

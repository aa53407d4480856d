using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks;

/// <summary>A thousand such rows by an index.</summary>
#pragma warning disable CA1001 // BenchmarkDotNet calls CleanUp.
[MemoryDiagnoser]
public class ListPage
{
    private readonly string _project = TaskFile.ProjectOf(4000);
    private TaskFile _file = null!;
    private OrgDatabase _database = null!;
    private AdoNetTasks _adoNet = null!;
    private DapperTasks _dapper = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _file = TaskFile.Of(10_000);
        _database = await OrgDatabase.OpenAsync(_file.Path);
        _adoNet = new AdoNetTasks(_file.Path);
        _dapper = new DapperTasks(_file.Path);
        ImmutableArray<AgentTask> emitted = await Emitted();
        if (emitted.Length != 1000 || !emitted.SequenceEqual(AdoNet()) || !emitted.SequenceEqual(Dapper()))
        {
            throw new InvalidOperationException("The peers disagree.");
        }
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        _adoNet.Dispose();
        _dapper.Dispose();
        await _database.DisposeAsync();
        _file.Dispose();
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<AgentTask> AdoNet() => _adoNet.List(_project);

    [Benchmark]
    public ValueTask<ImmutableArray<AgentTask>> Emitted() => _database.Tasks.ListAsync(project: _project);

    [Benchmark]
    public IReadOnlyList<AgentTask> Dapper() => _dapper.List(_project);
}

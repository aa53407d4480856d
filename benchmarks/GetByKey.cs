using BenchmarkDotNet.Attributes;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks;

/// <summary>One row of 21 columns, five of them JSON, by its key.</summary>
#pragma warning disable CA1001 // BenchmarkDotNet calls CleanUp.
[MemoryDiagnoser]
public class GetByKey
{
    private readonly string _id = TaskFile.IdOf(4321);
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

        // Peers that do different work compare nothing: all must give the same row.
        AgentTask? emitted = await Emitted();
        if (emitted is null || AdoNet() != emitted || Dapper() != emitted)
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
    public AgentTask? AdoNet() => _adoNet.Get(_id);

    [Benchmark]
    public ValueTask<AgentTask?> Emitted() => _database.Tasks.GetAsync(_id);

    [Benchmark]
    public AgentTask? Dapper() => _dapper.Get(_id);
}

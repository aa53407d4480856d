using BenchmarkDotNet.Attributes;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks;

/// <summary>Durable saves of that row, each on the disk when it returns: by one caller, and by 64 at once.</summary>
/// <remarks>Each peer has a file of its own; the others save under one lock with one commit a save, which is what they offer.</remarks>
#pragma warning disable CA1001 // BenchmarkDotNet calls CleanUp.
[MemoryDiagnoser]
public class SaveMany
{
    private const int Saves = 512;

    private AgentTask[] _tasks = null!;
    private TaskFile[] _files = null!;
    private OrgDatabase _database = null!;
    private AdoNetTasks _adoNet = null!;
    private DapperTasks _dapper = null!;

    /// <summary>How many save at once; together they make 512 saves an operation.</summary>
    [Params(1, 64)]
    public int Callers { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        _tasks = [.. Enumerable.Range(0, Saves).Select(TaskFile.Task)];
        _files = [TaskFile.Of(Saves), TaskFile.Of(Saves), TaskFile.Of(Saves)];
        _database = await OrgDatabase.OpenAsync(_files[0].Path);
        _adoNet = new AdoNetTasks(_files[1].Path);
        _dapper = new DapperTasks(_files[2].Path);
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        _adoNet.Dispose();
        _dapper.Dispose();
        await _database.DisposeAsync();
        foreach (TaskFile file in _files)
        {
            file.Dispose();
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Saves)]
    public Task AdoNet() => Together(task =>
    {
        _adoNet.Save(task);
        return ValueTask.CompletedTask;
    });

    [Benchmark(OperationsPerInvoke = Saves)]
    public Task Emitted() => Together(task => _database.Tasks.SaveAsync(task));

    [Benchmark(OperationsPerInvoke = Saves)]
    public Task Dapper() => Together(task =>
    {
        _dapper.Save(task);
        return ValueTask.CompletedTask;
    });

    private Task Together(Func<AgentTask, ValueTask> save) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => SaveAsync(caller, save))));

    private async Task SaveAsync(int caller, Func<AgentTask, ValueTask> save)
    {
        for (int i = caller; i < Saves; i += Callers)
        {
            await save(_tasks[i]);
        }
    }
}

using System.Collections.Immutable;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>The toolkit.</summary>
internal sealed class EmittedPeer : Peer
{
    public override string Name => Contestant.Own;

    public BenchDatabase Database { get; private set; } = null!;

    public override async ValueTask OpenAsync(string path) => Database = await BenchDatabase.OpenAsync(path);

    public override ValueTask<AgentTask?> GetAsync(string id) => Database.Tasks.GetAsync(id);

    public override async ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project) => await Database.Tasks.ListAsync(project);

    public override async ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows) => await Database.Costs.ScanAsync(rows);

    public override IAsyncEnumerable<CostRecord> StreamAsync(int rows) => Database.Costs.StreamAsync(rows);

    public override async ValueTask AppendAsync(IReadOnlyList<CostRecord> rows) => await Database.Costs.AppendAsync(rows);

    public override ValueTask SaveAsync(AgentTask task) => Database.Tasks.SaveAsync(task);

    /// <summary>Several wide rows one by one, in one snapshot.</summary>
    public ValueTask<int> GetInSnapshotAsync(ImmutableArray<string> ids) => Database.ReadAsync(
        async snapshot =>
        {
            int found = 0;
            foreach (string id in ids)
            {
                found += await snapshot.Tasks.GetAsync(id) is null ? 0 : 1;
            }

            return found;
        });

    /// <summary>Several wide rows in one call.</summary>
    public async ValueTask<IReadOnlyList<AgentTask>> GetManyAsync(ImmutableArray<string> ids) => await Database.Tasks.GetManyAsync(ids);

    public override ValueTask DisposeAsync() => Database.DisposeAsync();
}

using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>A way to keep objects in a database: the same work, as its users would do it.</summary>
internal abstract class Peer : IAsyncDisposable
{
    public abstract string Name { get; }

    public abstract ValueTask OpenAsync(string path);

    /// <summary>The wide row with this key.</summary>
    public abstract ValueTask<AgentTask?> GetAsync(string id);

    /// <summary>A project's wide rows by key, all at once.</summary>
    public abstract ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project);

    /// <summary>The first narrow rows in their order, all at once.</summary>
    public abstract ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows);

    /// <summary>The first narrow rows in their order, one by one.</summary>
    public abstract IAsyncEnumerable<CostRecord> StreamAsync(int rows);

    /// <summary>Adds narrow rows in one transaction.</summary>
    public abstract ValueTask AppendAsync(IReadOnlyList<CostRecord> rows);

    /// <summary>Saves a wide row, durable when it returns; many may call at once.</summary>
    public abstract ValueTask SaveAsync(AgentTask task);

    public abstract ValueTask DisposeAsync();
}

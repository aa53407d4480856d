using SQLite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>sqlite-net over one connection: its own inserts, which it prepares once, and its queries, which it does not.</summary>
internal sealed class SqliteNetPeer : Peer
{
    private readonly Lock _lock = new();
    private SQLiteConnection _connection = null!;

    public override string Name => "sqlite-net";

    public override ValueTask OpenAsync(string path)
    {
        _connection = new SQLiteConnection(path);
        foreach (string setting in TaskSql.Settings.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            _connection.ExecuteScalar<string>(setting);
        }

        return default;
    }

    public override ValueTask<AgentTask?> GetAsync(string id) => new(_connection.FindWithQuery<TaskRow>(TaskSql.Get, id)?.ToTask());

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project) =>
        new(_connection.DeferredQuery<TaskRow>(TaskSql.List, project).Select(static row => row.ToTask()).ToList());

    public override ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows) =>
        new(_connection.DeferredQuery<CostRow>(CostSql.Scan, rows).Select(static row => row.ToCost()).ToList());

    public override IAsyncEnumerable<CostRecord> StreamAsync(int rows) =>
        _connection.DeferredQuery<CostRow>(CostSql.Scan, rows).Select(static row => row.ToCost()).ToAsyncEnumerable();

    public override ValueTask AppendAsync(IReadOnlyList<CostRecord> rows)
    {
        _connection.InsertAll(rows.Select(CostRow.Of), typeof(CostRow));
        return default;
    }

    /// <summary>One lock, one commit.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            _connection.InsertOrReplace(TaskRow.Of(task));
        }

        return default;
    }

    public override ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return default;
    }
}

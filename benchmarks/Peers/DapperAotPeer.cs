using Dapper;
using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Dapper over one connection, its calls replaced by code that Dapper.AOT generates, with commands used again.</summary>
[DapperAot, CacheCommand]
internal sealed class DapperAotPeer : Peer
{
    private readonly Lock _lock = new();
    private SqliteConnection _connection = null!;

    public override string Name => "Dapper.AOT";

    public override async ValueTask OpenAsync(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await _connection.OpenAsync();
        await _connection.ExecuteAsync(TaskSql.Settings);
    }

    public override ValueTask<AgentTask?> GetAsync(string id) =>
        new(_connection.QueryFirstOrDefault<TaskRow>(TaskSql.Get, new { id })?.ToTask());

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project) =>
        new(_connection.Query<TaskRow>(TaskSql.List, new { project }, buffered: false).Select(static row => row.ToTask()).ToList());

    public override ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows) =>
        new(_connection.Query<CostRow>(CostSql.Scan, new { rows }, buffered: false).Select(static row => row.ToCost()).ToList());

    public override IAsyncEnumerable<CostRecord> StreamAsync(int rows) =>
        _connection.Query<CostRow>(CostSql.Scan, new { rows }, buffered: false).Select(static row => row.ToCost()).ToAsyncEnumerable();

    public override ValueTask AppendAsync(IReadOnlyList<CostRecord> rows)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        _connection.Execute(CostSql.Append, rows.Select(CostRow.Of), transaction);
        transaction.Commit();
        return default;
    }

    /// <summary>One lock, one commit.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            _connection.Execute(TaskSql.Save, TaskRow.Of(task));
        }

        return default;
    }

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();
}

using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Hand-written Microsoft.Data.Sqlite: one connection, commands prepared once.</summary>
internal sealed class AdoNetPeer : Peer
{
    private readonly Lock _lock = new();
    private SqliteConnection _connection = null!;
    private SqliteCommand _get = null!;
    private SqliteCommand _list = null!;
    private SqliteCommand _scan = null!;
    private SqliteCommand _append = null!;
    private SqliteCommand _save = null!;

    public override string Name => "ADO.NET, cached commands";

    public override async ValueTask OpenAsync(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await _connection.OpenAsync();
        using SqliteCommand settings = _connection.CreateCommand();
        settings.CommandText = TaskSql.Settings;
        settings.ExecuteNonQuery();
        _get = Prepare(TaskSql.Get, ["$id"]);
        _list = Prepare(TaskSql.List, ["$project"]);
        _scan = Prepare(CostSql.Scan, ["$rows"]);
        _append = Prepare(CostSql.Append, CostSql.Parameters);
        _save = Prepare(TaskSql.Save, TaskSql.Parameters);
    }

    public override ValueTask<AgentTask?> GetAsync(string id)
    {
        SqliteCommand command = _get;
        command.Parameters[0].Value = id;
        using SqliteDataReader reader = command.ExecuteReader();
        return new(reader.Read() ? AdoNetRows.ReadTask(reader) : null);
    }

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project)
    {
        SqliteCommand command = _list;
        command.Parameters[0].Value = project;
        using SqliteDataReader reader = command.ExecuteReader();
        List<AgentTask> tasks = [];
        while (reader.Read())
        {
            tasks.Add(AdoNetRows.ReadTask(reader));
        }

        return new(tasks);
    }

    public override ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows)
    {
        SqliteCommand command = _scan;
        command.Parameters[0].Value = rows;
        using SqliteDataReader reader = command.ExecuteReader();
        List<CostRecord> costs = [];
        while (reader.Read())
        {
            costs.Add(AdoNetRows.ReadCost(reader));
        }

        return new(costs);
    }

    public override async IAsyncEnumerable<CostRecord> StreamAsync(int rows)
    {
        SqliteCommand command = _scan;
        command.Parameters[0].Value = rows;
        using SqliteDataReader reader = command.ExecuteReader();
        while (await reader.ReadAsync())
        {
            yield return AdoNetRows.ReadCost(reader);
        }
    }

    public override ValueTask AppendAsync(IReadOnlyList<CostRecord> rows)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        _append.Transaction = transaction;
        foreach (CostRecord row in rows)
        {
            Execute(_append, CostSql.Values(row));
        }

        transaction.Commit();
        return default;
    }

    /// <summary>One lock, one commit.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            Execute(_save, TaskSql.Values(task));
        }

        return default;
    }

    public override ValueTask DisposeAsync()
    {
        foreach (SqliteCommand command in (ReadOnlySpan<SqliteCommand>)[_get, _list, _scan, _append, _save])
        {
            command.Dispose();
        }

        return _connection.DisposeAsync();
    }

    private static void Execute(SqliteCommand command, object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        command.Prepare();
        return command;
    }
}

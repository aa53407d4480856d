using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Hand-written Microsoft.Data.Sqlite as most write it: one connection, a new command for each call.</summary>
internal sealed class PlainAdoNetPeer : Peer
{
    private readonly Lock _lock = new();
    private SqliteConnection _connection = null!;

    public override string Name => "ADO.NET, a command a call";

    public override async ValueTask OpenAsync(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await _connection.OpenAsync();
        using SqliteCommand settings = _connection.CreateCommand();
        settings.CommandText = TaskSql.Settings;
        settings.ExecuteNonQuery();
    }

    public override ValueTask<AgentTask?> GetAsync(string id)
    {
        using SqliteCommand command = Prepare(TaskSql.Get, ["$id"]);
        command.Parameters[0].Value = id;
        using SqliteDataReader reader = command.ExecuteReader();
        return new(reader.Read() ? AdoNetRows.ReadTask(reader) : null);
    }

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project)
    {
        using SqliteCommand command = Prepare(TaskSql.List, ["$project"]);
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
        using SqliteCommand command = Prepare(CostSql.Scan, ["$rows"]);
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
        using SqliteCommand command = Prepare(CostSql.Scan, ["$rows"]);
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
        foreach (CostRecord row in rows)
        {
            using SqliteCommand command = Prepare(CostSql.Append, CostSql.Parameters);
            command.Transaction = transaction;
            Execute(command, CostSql.Values(row));
        }

        transaction.Commit();
        return default;
    }

    /// <summary>One lock, one commit.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            using SqliteCommand command = Prepare(TaskSql.Save, TaskSql.Parameters);
            Execute(command, TaskSql.Values(task));
        }

        return default;
    }

    public override ValueTask DisposeAsync()
    {
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

        return command;
    }
}

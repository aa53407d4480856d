using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>Hand-written Microsoft.Data.Sqlite over one connection.</summary>
/// <param name="keepsCommands">Whether commands are prepared once, or made for each call, as most write it.</param>
internal sealed class AdoNetPeer(bool keepsCommands) : Peer
{
    private readonly Lock _lock = new();
    private SqliteConnection _connection = null!;
    private SqliteCommand? _get;
    private SqliteCommand? _list;
    private SqliteCommand? _scan;
    private SqliteCommand? _append;
    private SqliteCommand? _save;

    public override string Name => keepsCommands ? "ADO.NET, cached commands" : "ADO.NET, a command a call";

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
        using Lent lent = Take(ref _get, TaskSql.Get, ["$id"]);
        SqliteCommand command = lent.Command;
        command.Parameters[0].Value = id;
        using SqliteDataReader reader = command.ExecuteReader();
        return new(reader.Read() ? AdoNetRows.ReadTask(reader) : null);
    }

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project)
    {
        using Lent lent = Take(ref _list, TaskSql.List, ["$project"]);
        SqliteCommand command = lent.Command;
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
        using Lent lent = Take(ref _scan, CostSql.Scan, ["$rows"]);
        SqliteCommand command = lent.Command;
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
        using Lent lent = Take(ref _scan, CostSql.Scan, ["$rows"]);
        SqliteCommand command = lent.Command;
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
            using Lent lent = Take(ref _append, CostSql.Append, CostSql.Parameters);
            lent.Command.Transaction = transaction;
            Execute(lent.Command, CostSql.Values(row));
        }

        transaction.Commit();
        return default;
    }

    /// <summary>One lock, one commit.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            using Lent lent = Take(ref _save, TaskSql.Save, TaskSql.Parameters);
            Execute(lent.Command, TaskSql.Values(task));
        }

        return default;
    }

    public override ValueTask DisposeAsync()
    {
        foreach (SqliteCommand? command in (ReadOnlySpan<SqliteCommand?>)[_get, _list, _scan, _append, _save])
        {
            command?.Dispose();
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

    private Lent Take(ref SqliteCommand? kept, string sql, string[] parameters) =>
        keepsCommands ? new(kept ??= Make(sql, parameters), IsKept: true) : new(Make(sql, parameters), IsKept: false);

    private SqliteCommand Make(string sql, string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        return command;
    }

    private readonly record struct Lent(SqliteCommand Command, bool IsKept) : IDisposable
    {
        public void Dispose()
        {
            if (!IsKept)
            {
                Command.Dispose();
            }
        }
    }
}

using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;
using Synthorg.Entities;

namespace Synthorg.Gen.Benchmarks.Peers;

/// <summary>
/// linq2db over one connection: compiled queries, which compare as SQL does, its own upsert and bulk copy, and the entities themselves
/// mapped.
/// </summary>
internal sealed class Linq2DbPeer : Peer
{
    private static readonly Func<DataConnection, string, AgentTask?> s_get = CompiledQuery.Compile(
        static (DataConnection data, string id) => data.GetTable<AgentTask>().FirstOrDefault(task => task.Id == id));

    private static readonly Func<DataConnection, string, IEnumerable<AgentTask>> s_list =
        CompiledQuery.Compile<DataConnection, string, IEnumerable<AgentTask>>(static (data, project) =>
            data.GetTable<AgentTask>().Where(task => task.Project == project).OrderBy(static task => task.Id));

    private static readonly Func<DataConnection, int, IEnumerable<CostRecord>> s_scan =
        CompiledQuery.Compile<DataConnection, int, IEnumerable<CostRecord>>(static (data, rows) =>
            data.GetTable<CostRecord>().OrderBy(static cost => Sql.Property<long>(cost, "rowid")).Take(rows));

    private readonly Lock _lock = new();
    private SqliteConnection _connection = null!;
    private DataConnection _data = null!;

    public override string Name => "linq2db";

    public override async ValueTask OpenAsync(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await _connection.OpenAsync();
        _data = new(new DataOptions()
            .UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), _connection)
            .UseMappingSchema(Linq2DbMapping.Schema)
            .UseCompareNulls(CompareNulls.LikeSql));
        await _data.ExecuteAsync(TaskSql.Settings);
    }

    public override ValueTask<AgentTask?> GetAsync(string id) => new(s_get(_data, id));

    public override ValueTask<IReadOnlyList<AgentTask>> ListAsync(string project) => new(s_list(_data, project).ToList());

    public override ValueTask<IReadOnlyList<CostRecord>> ScanAsync(int rows) => new(s_scan(_data, rows).ToList());

    public override IAsyncEnumerable<CostRecord> StreamAsync(int rows) => s_scan(_data, rows).ToAsyncEnumerable();

    public override ValueTask AppendAsync(IReadOnlyList<CostRecord> rows)
    {
        using DataConnectionTransaction transaction = _data.BeginTransaction();
        _data.BulkCopy(rows);
        transaction.Commit();
        return default;
    }

    /// <summary>One lock, one commit.</summary>
    public override ValueTask SaveAsync(AgentTask task)
    {
        lock (_lock)
        {
            _data.InsertOrReplace(task);
        }

        return default;
    }

    public override async ValueTask DisposeAsync()
    {
        await _data.DisposeAsync();
        await _connection.DisposeAsync();
    }
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Synthorg.Entities.Tests;

/// <summary>A database in a folder of its own, both gone at the end of the test.</summary>
/// <remarks>What is stored is looked at, and tampered with, through a plain connection that knows nothing of the toolkit.</remarks>
internal sealed class Store : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-entities-");
    private OrgDatabase? _database;

    private Store()
    {
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "org.db");

    public OrgDatabase Database => _database ?? throw new InvalidOperationException("The database is closed.");

    public static async Task<Store> OpenAsync()
    {
        var store = new Store();
        try
        {
            await store.ReopenAsync();
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the database and opens its file anew.</summary>
    public async Task ReopenAsync()
    {
        await CloseAsync();
        _database = await OrgDatabase.OpenAsync(Path, cancellationToken: TestContext.Current.CancellationToken);
    }

    public async Task CloseAsync()
    {
        if (_database is { } database)
        {
            _database = null;
            await database.DisposeAsync();
        }
    }

    /// <summary>Every row's values; NULL is null.</summary>
    public object?[][] Rows([StringSyntax("sql")] string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = Command(connection, sql);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return [.. rows];
    }

    /// <summary>The first value of every row.</summary>
    public object?[] Values([StringSyntax("sql")] string sql) => [.. Rows(sql).Select(static row => row[0])];

    public void Run([StringSyntax("sql")] string sql)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The table's columns, each as a line of DDL; the key's with their place in it.</summary>
    public string[] Columns(string table) => Lines($"""
        SELECT concat(name, ' ', type, iif("notnull", ' NOT NULL', ''), ' DEFAULT ' || dflt_value, iif(pk > 0, ' KEY ' || pk, ''))
        FROM pragma_table_xinfo('{table}') ORDER BY cid
        """);

    /// <summary>The table's indexes by name, each as <c>name(column, column DESC)</c>; those that SQLite made itself left out.</summary>
    public string[] Indexes(string table) => Lines($"""
        SELECT concat(
            i.name, '(', group_concat(concat(term.name, iif(term."desc", ' DESC', '')), ', ' ORDER BY term.seqno), ')',
            iif(i."unique", ' UNIQUE', ''),
            iif(i.partial, substr(made.sql, instr(made.sql, ' WHERE ')), ''))
        FROM pragma_index_list('{table}') AS i
        JOIN pragma_index_xinfo(i.name) AS term ON term.key
        JOIN sqlite_schema AS made ON made.name = i.name
        WHERE i.origin = 'c' GROUP BY i.name ORDER BY i.name
        """);

    /// <summary>The columns of which the table holds no value twice, the key's left out; each constraint as a line.</summary>
    public string[] Uniques(string table) => Lines($"""
        SELECT group_concat(term.name, ', ' ORDER BY term.seqno)
        FROM pragma_index_list('{table}') AS i JOIN pragma_index_info(i.name) AS term
        WHERE i.origin = 'u' GROUP BY i.name ORDER BY i.name
        """);

    /// <summary>The table's foreign keys, each as <c>column -> table(column) ON DELETE action</c>.</summary>
    public string[] ForeignKeys(string table) => Lines($"""
        SELECT concat("from", ' -> ', "table", '(', "to", ') ON DELETE ', on_delete) FROM pragma_foreign_key_list('{table}') ORDER BY id
        """);

    /// <summary>What happens to the table's rows besides: its triggers, each by when it fires.</summary>
    public string[] Triggers(string table) => Lines($"""
        SELECT concat(iif(sql LIKE '%BEFORE UPDATE ON%', 'BEFORE UPDATE', ''), iif(sql LIKE '%BEFORE DELETE ON%', 'BEFORE DELETE', ''))
        FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '{table}' ORDER BY 1
        """);

    /// <summary>What lies in the file for every member of an enumeration, in the order of its declaration.</summary>
    /// <param name="table">The table, which may hold other rows.</param>
    /// <param name="expression">What is read of each new row.</param>
    /// <param name="save">Adds a row that holds the member.</param>
    public async Task<string> TextsAsync<T>(string table, string expression, Func<T, ValueTask> save)
        where T : struct, Enum
    {
        long before = (long)Values($"SELECT count(*) FROM {table}")[0]!;
        foreach (T value in Enum.GetValues<T>())
        {
            await save(value);
        }

        return string.Join(' ', Values($"SELECT {expression} FROM {table} ORDER BY rowid LIMIT -1 OFFSET {before}"));
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _folder.Delete(recursive: true);
    }

    private string[] Lines(string sql) => [.. Values(sql).Select(static value => (string)value!)];

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}

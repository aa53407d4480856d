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

    /// <summary>The table's indexes by name, each as <c>name(column, column)</c>; those that SQLite made itself left out.</summary>
    public string[] Indexes(string table) => Lines($"""
        SELECT concat(i.name, '(', group_concat(term.name, ', '), ')', iif(i."unique", ' UNIQUE', ''), iif(i.partial, ' PARTIAL', ''))
        FROM pragma_index_list('{table}') AS i, pragma_index_info(i.name) AS term
        WHERE i.origin = 'c' GROUP BY i.name ORDER BY i.name
        """);

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

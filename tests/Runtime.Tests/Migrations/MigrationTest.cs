using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A test that brings a file from one schema to another.</summary>
public abstract class MigrationTest : DatabaseTest
{
    // What a test makes need not survive a loss of power.
    private protected static readonly SqliteDatabaseOptions s_hasty = new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss };

    /// <summary>Creates a file of a schema and fills it with rows.</summary>
    private protected async Task CreateAsync(string path, DatabaseSchema schema, string rows)
    {
        await using (await SchemaDatabase.OpenAsync(path, schema, s_hasty, Token))
        {
        }

        Run(path, rows);
    }

    private protected void Run(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        Execute(connection, sql);
    }

    /// <summary>Whether the file is whole, and nothing in it refers to nothing.</summary>
    private protected void RequireIntact(string path)
    {
        using SqliteConnection connection = Connect(path);
        Assert.Equal("ok", Execute(connection, "PRAGMA integrity_check"));
        Assert.Null(Execute(connection, "PRAGMA foreign_key_check"));
    }

    /// <summary>The names of all tables, without SQLite's own.</summary>
    private protected string[] Tables(string path) =>
        Column(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");

    /// <summary>Every row of a table, a line each, with the type of each value; the columns in the order of their names.</summary>
    private protected string[] Rows(string path, string table)
    {
        string[] columns = Column(path, $"SELECT '\"' || lower(name) || '\"' FROM pragma_table_xinfo('{table}') ORDER BY lower(name)");
        string values = string.Join(
            " || ', ' || ", columns.Select(static column => $"'{column.Trim('"')} ' || typeof({column}) || ' ' || quote({column})"));
        return Column(path, $"SELECT {values} AS line FROM \"{table}\" ORDER BY line");
    }

    private protected string[] Column(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return [.. values];
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>A database file that emitted code has made, and a plain connection that asks SQLite what is in it.</summary>
/// <remarks>The source declares, in the namespace <c>Shop</c>, a database called <c>ShopDatabase</c>.</remarks>
internal sealed class TableFile : IDisposable
{
    private const string Opening = """
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Synthorg.Gen;
        using ColumnAttribute = Synthorg.Gen.ColumnAttribute;
        using KeyAttribute = Synthorg.Gen.KeyAttribute;

        """;

    private const string Maker = """
        namespace Shop;

        public static class Maker
        {
            public static async System.Threading.Tasks.Task MakeAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
            }
        }
        """;

    private readonly Compiled _compiled;

    private TableFile(Compiled compiled) => _compiled = compiled;

    public string Path => _compiled.DatabaseFile;

    public SqliteConnection Connection { get; private set; } = null!;

    /// <summary>Compiles without a warning, and lets the emitted code make the file.</summary>
    public static async Task<TableFile> OfAsync(string source)
    {
        // Attributes of the assembly stand before the namespace.
        string types = source.Contains("namespace Shop;", StringComparison.Ordinal) ? source : "namespace Shop;\n\n" + source;
        var file = new TableFile(Compiled.Of(Opening + types, Maker));
        await file._compiled.CallAsync("Shop.Maker", "MakeAsync", file.Path);
        file.Connection = new SqliteConnection($"Data Source={file.Path};Pooling=False;Foreign Keys=True");
        file.Connection.Open();
        return file;
    }

    /// <summary>Calls a static method of the source, handing it the file's path.</summary>
    public Task<T> CallAsync<T>(string method) => _compiled.CallAsync<T>("Shop.Program", method, Path);

    /// <summary>Each row as its values joined by a bar; NULL is empty.</summary>
    public IReadOnlyList<string> Rows(string sql) => Rows(Connection, sql);

    /// <inheritdoc cref="Rows(string)"/>
    public static IReadOnlyList<string> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>The CREATE statement as the file keeps it.</summary>
    public string SqlOf(string name) => Assert.Single(Rows($"SELECT sql FROM sqlite_schema WHERE name = '{name}'"));

    public void Run(string sql)
    {
        using SqliteCommand command = Command(Connection, sql);
        command.ExecuteNonQuery();
    }

    /// <summary>SQLite refuses the statement with this extended code (https://sqlite.org/rescode.html).</summary>
    public string Refuses(int extendedCode, string sql)
    {
        SqliteException refusal = Assert.Throws<SqliteException>(() => Run(sql));
        Assert.Equal(extendedCode, refusal.SqliteExtendedErrorCode);
        return refusal.Message;
    }

    public void Dispose()
    {
        Connection?.Dispose();
        _compiled.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Synthorg.Entities.Tests.Backend;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Adoption;

/// <summary>A company whose file another system wrote.</summary>
internal sealed class Adopted : IAsyncDisposable
{
    private Adopted(Company company) => Company = company;

    public Company Company { get; }

    public IPersistenceBackend Store => Company.Backend;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A file made by <paramref name="sql"/>, not looked at yet.</summary>
    public static async Task<Adopted> FileAsync([StringSyntax("sql")] string sql)
    {
        Adopted file = new(Company.Found());
        file.Company.AskFile(sql);
        await file.Store.ConnectAsync(Stop);
        return file;
    }

    /// <summary>A file made by <paramref name="sql"/>, taken over.</summary>
    public static async Task<Adopted> OfAsync([StringSyntax("sql")] string sql)
    {
        Adopted file = await FileAsync(sql);
        await file.Store.MigrateAsync(Stop);
        return file;
    }

    /// <summary>Asserts that a file is refused for a reason that names all these, and stays as it was.</summary>
    public static async Task RefusesAsync([StringSyntax("sql")] string sql, params string[] named)
    {
        await using Adopted file = await FileAsync(sql);
        string[] before = file.Dump();

        MigrationException refusal = await Assert.ThrowsAsync<MigrationException>(async () => await file.Store.MigrateAsync(Stop));
        Assert.NotEqual(PersistenceError.None, refusal.Error);

        Assert.Equal(before, file.Dump());
        Assert.All(named, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
        await Assert.ThrowsAsync<MigrationException>(async () => await file.Store.MigrateAsync(Stop));
    }

    /// <summary>Every row that a statement gives, its values parted by bars.</summary>
    public string[] Rows([StringSyntax("sql")] string sql)
    {
        using SqliteConnection connection = new($"Data Source={Company.Path};Pooling=False");
        connection.Open();
        return Rows(connection, sql);
    }

    /// <summary>The whole file: its marks, its schema, and the rows of every table.</summary>
    public string[] Dump()
    {
        using SqliteConnection connection = new($"Data Source={Company.Path};Pooling=False");
        connection.Open();
        return
        [
            .. Rows(connection, "PRAGMA user_version"),
            .. Rows(connection, "PRAGMA application_id"),
            .. Rows(connection, "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid"),
            .. Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .SelectMany(table => Rows(connection, $"SELECT '{table}', * FROM \"{table}\"")),
        ];
    }

    public async ValueTask DisposeAsync() => await Company.DisposeAsync();

    private static string[] Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            StringBuilder row = new();
            for (int i = 0; i < reader.FieldCount; i++)
            {
                row.Append(i == 0 ? "" : "|").Append(CultureInfo.InvariantCulture, $"{(reader.IsDBNull(i) ? "NULL" : reader.GetValue(i))}");
            }

            rows.Add(row.ToString());
        }

        return [.. rows];
    }
}

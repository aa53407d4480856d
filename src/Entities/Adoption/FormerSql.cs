using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Synthorg.Entities;

/// <summary>Statements inside of the migration's transaction.</summary>
internal static class FormerSql
{
    /// <summary>Runs each statement of a text; <paramref name="value"/> is its <c>$value</c>.</summary>
    public static void Run(SqliteConnection connection, string sql, string? value = null)
    {
        using SqliteCommand command = Command(connection, sql, value);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of every row, as text; <paramref name="value"/> is the statement's <c>$value</c>.</summary>
    public static List<string> Texts(SqliteConnection connection, string sql, string? value = null)
    {
        using SqliteCommand command = Command(connection, sql, value);
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read())
        {
            texts.Add(reader.IsDBNull(0) ? "NULL" : reader.GetString(0));
        }

        return texts;
    }

    /// <summary>The number that a statement gives.</summary>
    public static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql, value: null);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>A table's columns in lower case; empty where there is no such table.</summary>
    public static HashSet<string> Columns(SqliteConnection connection, string table) =>
        [.. Texts(connection, "SELECT lower(name) FROM pragma_table_xinfo($value)", table)];

    [SuppressMessage("Security", "CA2100", Justification = "Every text is a constant, which a test looks after.")]
    private static SqliteCommand Command(SqliteConnection connection, string sql, string? value)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        return command;
    }
}

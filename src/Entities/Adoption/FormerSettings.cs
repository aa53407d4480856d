using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Synthorg.Entities;

/// <summary>Settings of a time when they had no namespace: all were the system's own.</summary>
internal static class FormerSettings
{
    /// <summary>Gives them the columns that the key is made of; the table itself is made anew once it is compared.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        HashSet<string> columns = FormerSql.Columns(connection, FormerTable.Settings);
        if (columns.Count == 0 || columns.Contains("namespace"))
        {
            return;
        }

        FormerSql.Run(connection, "ALTER TABLE settings ADD COLUMN namespace TEXT NOT NULL DEFAULT '_system'");
        if (!columns.Contains("updated_at"))
        {
            string now = DateTimeOffset.UtcNow.ToMicrosecond().ToString("O", CultureInfo.InvariantCulture);
            FormerSql.Run(connection, "ALTER TABLE settings ADD COLUMN updated_at TEXT NOT NULL DEFAULT ''");
            FormerSql.Run(connection, "UPDATE settings SET updated_at = $value", now);
        }
    }
}

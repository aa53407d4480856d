using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Users of the Python system's file.</summary>
internal static class FormerUsers
{
    /// <exception cref="MigrationException">Several users lead the company.</exception>
    public static void RequireOneChief(SqliteConnection connection)
    {
        if (FormerSql.Columns(connection, "users").Count == 0)
        {
            return;
        }

        List<string> ids = FormerSql.Texts(connection, "SELECT id FROM users WHERE role = 'ceo' ORDER BY id");
        if (ids.Count > 1)
        {
            throw new MigrationException($"The file cannot be taken over: several users have the role ceo: {string.Join(", ", ids)}.");
        }
    }
}

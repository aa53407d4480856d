using Microsoft.Data.Sqlite;
using Synthorg.Gen;
using static System.FormattableString;

namespace Synthorg.Entities;

/// <summary>Tells a file of the Python system from a newer one and from another program's.</summary>
internal static class FormerMarks
{
    private const long LastVersion = 7;
    private const long FirstOfOurs = 1000;

    /// <summary>Whether an earlier version of this program wrote the file: then nothing of that system is in it.</summary>
    public static bool IsOurs(SqliteConnection connection) => FormerSql.Number(connection, "PRAGMA application_id") != 0
        && FormerSql.Number(connection, "PRAGMA user_version") >= FirstOfOurs;

    /// <exception cref="MigrationException">It is none of that system's files.</exception>
    public static void Require(SqliteConnection connection)
    {
        long version = FormerSql.Number(connection, "PRAGMA user_version");
        if (version is < 0 or > LastVersion)
        {
            throw Refused(Invariant($"the file was written by a newer version, {version}"));
        }

        if (FormerSql.Number(connection, "PRAGMA application_id") != 0)
        {
            throw Refused(Invariant($"the file has this program's mark, and the version {version}, which is not this program's"));
        }

        List<FormerTable> found = Found(connection);
        bool isKnown = found.Exists(static table => table.Name != FormerTable.Settings)
            || (found.Count > 0 && version > 0)
            || FormerSql.Columns(connection, "atlas_schema_revisions").Count > 0;
        if (!isKnown)
        {
            throw Refused("the file is another program's, no table of it is one of the system's that wrote such files before");
        }
    }

    private static List<FormerTable> Found(SqliteConnection connection)
    {
        List<FormerTable> found = [];
        foreach (FormerTable table in FormerTable.All)
        {
            HashSet<string> columns = FormerSql.Columns(connection, table.Name);
            if (columns.Count == 0)
            {
                continue;
            }

            if (table.Columns.FirstOrDefault(column => !columns.Contains(column)) is { } missing)
            {
                throw Refused($"the table {table.Name} is another program's, it has no column {missing}");
            }

            found.Add(table);
        }

        return found;
    }

    private static MigrationException Refused(string reason) => new($"The file cannot be taken over: {reason}.");
}

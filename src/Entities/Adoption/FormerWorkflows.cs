using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>Workflows of a time when their version was the number that is now their revision.</summary>
internal static class FormerWorkflows
{
    private const string VersionType = "SELECT upper(type) FROM pragma_table_xinfo('workflow_definitions') WHERE lower(name) = 'version'";

    /// <summary>Gives the number its new name, and the definitions the version that they have without one.</summary>
    /// <exception cref="MigrationException">There is a revision beside the number.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        if (FormerSql.Texts(connection, VersionType) is [{ } type] && type.Contains("INT", StringComparison.Ordinal))
        {
            if (FormerSql.Columns(connection, "workflow_definitions").Contains("revision"))
            {
                throw new MigrationException(
                    "The file cannot be taken over: the table workflow_definitions counts twice, in version and in revision.");
            }

            FormerSql.Run(connection, """
                ALTER TABLE workflow_definitions RENAME COLUMN version TO revision;
                ALTER TABLE workflow_definitions ADD COLUMN version TEXT NOT NULL DEFAULT '1.0.0'
                """);
        }

        HashSet<string> columns = FormerSql.Columns(connection, "workflow_executions");
        if (columns.Contains("definition_version") && !columns.Contains("definition_revision"))
        {
            FormerSql.Run(connection, "ALTER TABLE workflow_executions RENAME COLUMN definition_version TO definition_revision");
        }
    }
}

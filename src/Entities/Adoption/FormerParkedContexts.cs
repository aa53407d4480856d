using Microsoft.Data.Sqlite;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>
/// Parked contexts, whose table the Python system once made anew: under another name first, and the old one under another name until
/// it was dropped. A file may have been left at any point of that.
/// </summary>
internal static class FormerParkedContexts
{
    public const string Table = "parked_contexts";
    public const string New = "parked_contexts_new";
    public const string Old = "parked_contexts_old";

    private const string Columns = "id, execution_id, agent_id, task_id, approval_id, parked_at, context_json, metadata";

    /// <summary>Gives a half that has no whole beside it the whole's name, so that it is compared and its own columns stay.</summary>
    /// <exception cref="MigrationException">A half has a column that would be lost.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        bool hasNew = Exists(connection, New);
        bool hasOld = Exists(connection, Old);
        if (!hasNew && !hasOld)
        {
            return;
        }

        // Their names would be taken by a table that goes.
        FormerSql.Run(connection, "DROP INDEX IF EXISTS idx_pc_agent_id; DROP INDEX IF EXISTS idx_pc_approval_id");
        if (!Exists(connection, Table))
        {
            FormerSql.Run(connection, hasNew
                ? "ALTER TABLE parked_contexts_new RENAME TO parked_contexts"
                : "ALTER TABLE parked_contexts_old RENAME TO parked_contexts");
        }

        RequireKnownColumns(connection, New);
        RequireKnownColumns(connection, Old);
    }

    /// <summary>Adds what only a half has, the newer one first, and drops the halves.</summary>
    public static void Join(SqliteConnection connection)
    {
        if (Exists(connection, New))
        {
            FormerSql.Run(connection, $"""
                INSERT INTO parked_contexts ({Columns}) SELECT {Columns} FROM parked_contexts_new AS half
                    WHERE NOT EXISTS (SELECT 1 FROM parked_contexts AS whole WHERE whole.id = half.id);
                DROP TABLE parked_contexts_new
                """);
        }

        if (Exists(connection, Old))
        {
            FormerSql.Run(connection, $"""
                INSERT INTO parked_contexts ({Columns}) SELECT {Columns} FROM parked_contexts_old AS half
                    WHERE NOT EXISTS (SELECT 1 FROM parked_contexts AS whole WHERE whole.id = half.id);
                DROP TABLE parked_contexts_old
                """);
        }
    }

    private static bool Exists(SqliteConnection connection, string table) => FormerSql.Columns(connection, table).Count > 0;

    private static void RequireKnownColumns(SqliteConnection connection, string half)
    {
        HashSet<string> unknown = FormerSql.Columns(connection, half);
        unknown.ExceptWith(Columns.Split(", "));
        if (unknown.Count > 0)
        {
            throw new MigrationException(
                $"The file cannot be taken over: the table {half} has a column that would be lost, {unknown.Order().First()}.");
        }
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>A part of a migration that its user brings along, inside the migration's transaction.</summary>
/// <remarks>A type, so that a program with none of them is published without what they need.</remarks>
/// <param name="Step">Gets the writer's connection.</param>
internal sealed record OwnStep(Action<SqliteConnection> Step)
{
    private const int EnableTrigger = 1003;

    /// <summary>Runs it on the writer's connection, with triggers that do not fire: they were made for another state of the file.</summary>
    /// <exception cref="MigrationException">SQLite refuses a statement of it, or it does so itself.</exception>
    /// <exception cref="InvalidOperationException">It has ended the transaction.</exception>
    public void Run(Session session)
    {
        _ = raw.sqlite3_db_config(session.Handle, EnableTrigger, -1, out int before);
        _ = raw.sqlite3_db_config(session.Handle, EnableTrigger, 0, out _);
        try
        {
            Step(session.Connection);
        }
        catch (SqliteException failure)
        {
            throw Refused(failure);
        }
        finally
        {
            _ = raw.sqlite3_db_config(session.Handle, EnableTrigger, before, out _);
        }

        if (session.IsAutoCommit)
        {
            throw new InvalidOperationException("A step of a migration may not end the transaction.");
        }
    }

    private static PersistenceException Refused(SqliteException cause)
    {
        PersistenceError error = SqliteErrors.Classify(cause.SqliteExtendedErrorCode);
        Failure failure = new() { Error = error, Code = cause.SqliteExtendedErrorCode, Operation = MigrationRun.Operation };
        return SqliteErrors.IsConstraint(error) || error == PersistenceError.Sql
            ? new MigrationException(
                $"{MigrationRun.Operation}: SQLite refuses a step of the user's own ({error}, SQLite code {failure.Code}).",
                SqliteErrors.ToException(failure).InnerException,
                failure with { Error = PersistenceError.MigrationRefused })
            : SqliteErrors.ToOpenException(failure);
    }
}

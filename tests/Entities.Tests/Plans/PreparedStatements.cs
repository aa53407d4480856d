using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Synthorg.Entities.Tests.Plans;

/// <summary>The statements that are prepared on a connection, the toolkit's own among them, as SQLite itself tells of them.</summary>
/// <remarks>In a transaction every call of a repository runs on the transaction's connection, where its statements stay prepared.</remarks>
internal static partial class PreparedStatements
{
    private static readonly string[] s_control = ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA"];

    /// <summary>What a call runs, and what SQLite counts meanwhile; what begins and ends transactions is left out.</summary>
    public static async Task<IReadOnlyList<StatementRun>> WatchAsync(SqliteConnection connection, Func<Task> call)
    {
        Dictionary<nint, Counts> before = [];
        foreach (nint statement in Of(connection))
        {
            before[statement] = Counts.Of(statement);
        }

        await call();
        List<StatementRun> runs = [];
        foreach (nint statement in Of(connection))
        {
            Counts counted = Counts.Of(statement) - before.GetValueOrDefault(statement);
            string sql = Marshal.PtrToStringUTF8(Sql(statement))!;
            if (counted.Runs > 0 && !s_control.Any(word => sql.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            {
                runs.Add(new(sql, counted));
            }
        }

        return runs;
    }

    private static IEnumerable<nint> Of(SqliteConnection connection)
    {
        nint handle = connection.Handle!.DangerousGetHandle();
        for (nint statement = Next(handle, 0); statement != 0; statement = Next(handle, statement))
        {
            yield return statement;
        }
    }

    /// <summary>What SQLite counts of a statement, see https://sqlite.org/c3ref/c_stmtstatus_counter.html.</summary>
    public readonly record struct Counts(int Runs, int Steps, int ScanSteps, int Sorts)
    {
        public static Counts Of(nint statement) =>
            new(Status(statement, 6, 0), Status(statement, 4, 0), Status(statement, 1, 0), Status(statement, 2, 0));

        public static Counts operator -(Counts one, Counts other) =>
            new(one.Runs - other.Runs, one.Steps - other.Steps, one.ScanSteps - other.ScanSteps, one.Sorts - other.Sorts);
    }

    /// <summary>A statement that ran.</summary>
    public sealed record StatementRun(string Sql, Counts Counts);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_next_stmt")]
    private static partial nint Next(nint connection, nint statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_sql")]
    private static partial nint Sql(nint statement);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_stmt_status")]
    private static partial int Status(nint statement, int counter, int resets);
}

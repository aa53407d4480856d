using System.Globalization;
using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>The settings of every connection.</summary>
/// <remarks>They belong to the connection, not to the file, so each one is set, read back and compared.</remarks>
internal static class Hardening
{
    private const string Operation = "Open (settings)";

    // https://sqlite.org/c3ref/c_dbconfig_defensive.html
    private static readonly (int Option, int Value)[] s_switches =
    [
        (1010, 1), // DEFENSIVE: no way to write the schema table or to switch the journal off
        (1017, 0), // TRUSTED_SCHEMA: a schema may not call functions that have effects
        (1011, 0), // WRITABLE_SCHEMA
        (1005, 0), // ENABLE_LOAD_EXTENSION
        (1013, 0), // DQS_DML: a mistyped column is an error, not a string
        (1014, 0), // DQS_DDL
        (1020, 0), // ENABLE_ATTACH_CREATE
        (1021, 0), // ENABLE_ATTACH_WRITE
    ];

    // https://sqlite.org/c3ref/c_limit_attached.html
    private static readonly (int Limit, int Value)[] s_limits =
    [
        (1, 1_000_000), // SQL_LENGTH, bytes
        (3, 1_000), // EXPR_DEPTH
        (7, 0), // ATTACHED
        (8, 5_000), // LIKE_PATTERN_LENGTH, bytes
        (9, 32_766), // VARIABLE_NUMBER
        (10, 100), // TRIGGER_DEPTH
    ];

    /// <summary>What comes before the file is looked at: a file that is not ours must not act on us.</summary>
    public static void ApplySwitches(Session session)
    {
        _ = NativeMethods.BusyTimeout(session.Pointer, BusyWait.SliceMilliseconds);
        foreach ((int option, int value) in s_switches)
        {
            int result = raw.sqlite3_db_config(session.Handle, option, value, out int current);
            Compare($"option {option}", value, result == ResultCodes.Ok ? current : -1);
        }

        foreach ((int limit, int value) in s_limits)
        {
            _ = raw.sqlite3_limit(session.Handle, limit, value);
            Compare($"limit {limit}", value, raw.sqlite3_limit(session.Handle, limit, -1));
        }
    }

    /// <summary>The settings that are pragmas; needs a file that is known to be a database.</summary>
    public static void ApplyPragmas(Session session, SessionRole role, SqliteDatabaseOptions options, bool isMemory)
    {
        foreach ((string pragma, long value) in Pragmas(role, options, isMemory))
        {
            // The one value that SQLite takes as a word and reports as a number.
            string given = pragma == "secure_delete" ? "FAST" : value.ToString(CultureInfo.InvariantCulture);
            DirectSql.Execute(session, $"PRAGMA {pragma} = {given}", Operation);
            Compare(pragma, value, DirectSql.Integer(session, $"PRAGMA {pragma}", Operation));
        }
    }

    /// <summary>Every pragma with the value that a connection of this role must report.</summary>
    internal static IEnumerable<(string Pragma, long Value)> Pragmas(SessionRole role, SqliteDatabaseOptions options, bool isMemory)
    {
        yield return ("busy_timeout", BusyWait.SliceMilliseconds);
        yield return ("foreign_keys", 1);
        yield return ("trusted_schema", 0);
        yield return ("cell_size_check", options.TrustFile ? 0 : 1);
        yield return ("temp_store", 2); // MEMORY: no data in temporary files
        yield return ("cache_size", -(options.PageCacheSize / 1024)); // below zero: in KiB
        yield return ("wal_autocheckpoint", 0); // its errors would be invisible: the write lane checkpoints
        if (!isMemory)
        {
            yield return ("mmap_size", 0); // an I/O error there would be a signal
        }

        if (role == SessionRole.Reader)
        {
            yield return ("query_only", 1); // read-only alone would still allow temporary tables
            yield break;
        }

        yield return ("query_only", 0);
        yield return ("recursive_triggers", 1); // REPLACE must fire delete triggers
        yield return ("secure_delete", 2); // FAST
        yield return ("analysis_limit", 1_000);
        if (!isMemory)
        {
            yield return ("synchronous", options.Durability == Durability.Full ? 2 : 1);
        }

        if (!isMemory && options.UseWal)
        {
            yield return ("journal_size_limit", options.JournalSizeLimit);
        }
    }

    private static void Compare(string setting, long wanted, long found)
    {
        if (wanted != found)
        {
            throw new PersistenceConnectionException($"{Operation}: {setting} is {found} where {wanted} was set.");
        }
    }
}

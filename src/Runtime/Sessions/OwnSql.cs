using System.Text;

namespace Synthorg.Gen;

/// <summary>What SQL of the user's own may be: one statement that reads, or one that changes rows.</summary>
/// <remarks>
/// What ends a transaction would end other callers', and a pragma would outlive its caller on a session that serves everybody.
/// A list of what is allowed, so that what is not understood is refused.
/// </remarks>
internal static class OwnSql
{
    private static readonly string[] s_reads = ["SELECT", "VALUES", "WITH"];
    private static readonly string[] s_writes = ["INSERT", "UPDATE", "DELETE", "REPLACE", "WITH"];

    /// <summary>Refuses a text that may not even be prepared: pragmas act then.</summary>
    public static void Require(Statement statement)
    {
        if (!statement.IsOwn)
        {
            return;
        }

        bool reads = statement.Kind == StatementKind.Select;
        string word = FirstWord(statement.Sql);
        if (!Array.Exists(reads ? s_reads : s_writes, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            throw Misfit(statement, reads
                ? "a query begins with SELECT, VALUES or WITH"
                : "a command begins with INSERT, UPDATE, DELETE, REPLACE or WITH");
        }
    }

    /// <summary>Refuses, and finalises, what is more than one statement or of the other kind.</summary>
    public static void RequireOne(Statement statement, nint prepared, ReadOnlySpan<byte> rest)
    {
        if (!statement.IsOwn)
        {
            return;
        }

        bool reads = statement.Kind == StatementKind.Select;
        string tail = Encoding.UTF8.GetString(rest);
        string? reason = Skip(tail, andSemicolons: true) < tail.Length ? "one statement was expected, and there are more"
            : NativeMethods.IsReadOnly(prepared) != 0 == reads ? null
            : reads ? "a query does not write"
            : "a command writes";
        if (reason is not null)
        {
            _ = NativeMethods.Finalize(prepared);
            throw Misfit(statement, reason);
        }
    }

    /// <summary>The parameters are the holes, no more and no fewer.</summary>
    public static void RequireParameters(PreparedStatement prepared, int count)
    {
        if (prepared.ParameterCount != count)
        {
            throw Misfit(
                prepared.Statement,
                $"{count} values are given where the statement has {prepared.ParameterCount} parameters; "
                    + "a hole stands neither in quotes nor in a comment, and ?1 is never written by hand");
        }
    }

    /// <summary>What to throw when SQLite cannot prepare a text. Nothing is bound yet, so its words repeat no value.</summary>
    /// <remarks>Of a statement that is wrong they are told; what it says of a damaged file is a piece of the file.</remarks>
    public static PersistenceException Unprepared(Statement statement, Failure failure)
    {
        PersistenceException exception = SqliteErrors.ToException(failure);
        return statement.IsOwn && failure.Error == PersistenceError.Sql
            ? new QueryException($"{exception.Message} SQLite says: {failure.Detail}.", exception.InnerException, failure)
            : exception;
    }

    /// <summary>What to throw when a text is not what its caller takes.</summary>
    public static QueryException Misfit(Statement statement, string reason) => new(
        $"{statement.Name}: {reason}.", innerException: null, new() { Error = PersistenceError.Sql, Operation = statement.Name });

    private static string FirstWord(string sql)
    {
        int start = Skip(sql, andSemicolons: false);
        int end = start;
        while (end < sql.Length && char.IsAsciiLetter(sql[end]))
        {
            end++;
        }

        return sql[start..end];
    }

    private static int Skip(string sql, bool andSemicolons)
    {
        int at = 0;
        while (at < sql.Length)
        {
            if (sql[at] is ' ' or '\t' or '\n' or '\f' or '\r' || (andSemicolons && sql[at] == ';'))
            {
                at++;
            }
            else if (string.CompareOrdinal(sql, at, "--", 0, 2) == 0)
            {
                int end = sql.IndexOf('\n', at);
                at = end < 0 ? sql.Length : end;
            }
            else if (string.CompareOrdinal(sql, at, "/*", 0, 2) == 0)
            {
                int end = sql.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? sql.Length : end + 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}

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

    /// <summary>Why a text may not even be prepared (pragmas act then); <see langword="null"/> when it may.</summary>
    public static string? Refusal(Statement statement)
    {
        bool reads = statement.Kind == StatementKind.Select;
        string word = FirstWord(statement.Sql);
        return Array.Exists(reads ? s_reads : s_writes, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) ? null
            : reads ? "a query begins with SELECT, VALUES or WITH"
            : "a command begins with INSERT, UPDATE, DELETE, REPLACE or WITH";
    }

    /// <summary>Whether only white space, comments and semicolons are left.</summary>
    public static bool IsBlank(string rest) => Skip(rest, andSemicolons: true) == rest.Length;

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

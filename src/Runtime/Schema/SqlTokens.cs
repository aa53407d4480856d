using System.Text;

namespace Synthorg.Gen;

/// <summary>Takes a statement apart into its words, as SQLite's own tokenizer does (https://sqlite.org/lang.html).</summary>
internal static class SqlTokens
{
    // Longest first. What is not listed is a symbol of one character.
    private static readonly string[] s_operators = ["->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "=="];

    // Quoted, these are names; bare, they are values.
    private static readonly HashSet<string> s_values =
        new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "current_date", "current_time", "current_timestamp" };

    /// <summary>In order, without white space and comments.</summary>
    public static List<SqlToken> Of(string sql)
    {
        List<SqlToken> tokens = [];
        for (int at = SkipBlank(sql, 0); at < sql.Length;)
        {
            SqlToken token = Next(sql, at);
            tokens.Add(token);
            at = SkipBlank(sql, token.End);
        }

        return tokens;
    }

    /// <summary>The same text for all that differ in spelling only: in case, white space, comments, quotes and outer brackets.</summary>
    public static string Canonical(ReadOnlySpan<SqlToken> tokens)
    {
        while (IsBracketed(tokens))
        {
            tokens = tokens[1..^1];
        }

        StringBuilder text = new();
        foreach (SqlToken token in tokens)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(Canonical(token));
        }

        return text.ToString();
    }

    /// <summary>What a bare word stands for that is no name.</summary>
    public static bool IsValue(string word) => s_values.Contains(word);

    /// <summary>Whether an expression is one value, which does not depend on when it is looked at.</summary>
    public static bool IsLiteral(string expression)
    {
        List<SqlToken> tokens = Of(expression);
        bool isSigned = tokens.Count == 2 && (tokens[0].IsSymbol('-') || tokens[0].IsSymbol('+'));
        return (tokens.Count == 1 || isSigned)
            && (tokens[^1].Kind is SqlTokenKind.Text or SqlTokenKind.Number
                || tokens[^1].Is("TRUE") || tokens[^1].Is("FALSE") || tokens[^1].Is("NULL"));
    }

    /// <summary>Every name, function and keyword, in lower case.</summary>
    public static HashSet<string> Names(ReadOnlySpan<SqlToken> tokens)
    {
        HashSet<string> names = [];
        foreach (SqlToken token in tokens)
        {
            if (token.Kind is SqlTokenKind.Word or SqlTokenKind.Name)
            {
                names.Add(token.Text.ToLowerInvariant());
            }
        }

        return names;
    }

    private static string Canonical(SqlToken token) => token.Kind switch
    {
        SqlTokenKind.Word or SqlTokenKind.Number => token.Text.ToLowerInvariant(),
        SqlTokenKind.Name => s_values.Contains(token.Text) ? $"\"{token.Text.ToLowerInvariant()}\"" : token.Text.ToLowerInvariant(),
        SqlTokenKind.Symbol => token.Text switch { "==" => "=", "!=" => "<>", _ => token.Text },
        _ => token.Text,
    };

    // Whether the first bracket is closed by the last one.
    private static bool IsBracketed(ReadOnlySpan<SqlToken> tokens)
    {
        if (tokens.Length < 2 || !tokens[0].IsSymbol('('))
        {
            return false;
        }

        int depth = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            depth += tokens[i].IsSymbol('(') ? 1 : tokens[i].IsSymbol(')') ? -1 : 0;
            if (depth == 0)
            {
                return i == tokens.Length - 1;
            }
        }

        return false;
    }

    private static int SkipBlank(string sql, int at)
    {
        while (at < sql.Length)
        {
            if (char.IsWhiteSpace(sql[at]) || sql[at] == '\uFEFF')
            {
                at++;
            }
            else if (Follows(sql, at, "--"))
            {
                at = After(sql, at, "\n");
            }
            else if (Follows(sql, at, "/*"))
            {
                at = After(sql, at + 2, "*/");
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static SqlToken Next(string sql, int at) => sql[at] switch
    {
        '\'' => Text(sql, at, at),
        '"' or '`' => Quoted(sql, at, sql[at]),
        '[' => Bracketed(sql, at),
        'x' or 'X' when at + 1 < sql.Length && sql[at + 1] == '\'' => Text(sql, at, at + 1),
        '.' when at + 1 < sql.Length && char.IsAsciiDigit(sql[at + 1]) => Number(sql, at),
        char first when char.IsAsciiDigit(first) => Number(sql, at),
        char first when IsOfWord(first) => Word(sql, at),
        _ => Symbol(sql, at),
    };

    private static SqlToken Text(string sql, int start, int quote)
    {
        int end = Closing(sql, quote, '\'');
        return new(SqlTokenKind.Text, sql[start..end], start, end);
    }

    private static SqlToken Quoted(string sql, int start, char quote)
    {
        int end = Closing(sql, start, quote);
        string one = quote.ToString();
        string name = sql[(start + 1)..Math.Max(start + 1, end - 1)].Replace(one + one, one, StringComparison.Ordinal);
        return new(SqlTokenKind.Name, name, start, end);
    }

    private static SqlToken Bracketed(string sql, int start)
    {
        int end = After(sql, start, "]");
        return new(SqlTokenKind.Name, sql[(start + 1)..Math.Max(start + 1, end - 1)], start, end);
    }

    private static SqlToken Word(string sql, int start)
    {
        int end = start;
        while (end < sql.Length && (IsOfWord(sql[end]) || char.IsAsciiDigit(sql[end])))
        {
            end++;
        }

        return new(SqlTokenKind.Word, sql[start..end], start, end);
    }

    private static SqlToken Number(string sql, int start)
    {
        int end = start;
        while (end < sql.Length && (char.IsAsciiLetterOrDigit(sql[end]) || sql[end] is '.' or '_' || IsExponentSign(sql, start, end)))
        {
            end++;
        }

        return new(SqlTokenKind.Number, sql[start..end], start, end);
    }

    private static bool IsExponentSign(string sql, int start, int at) =>
        sql[at] is '+' or '-' && at > start && sql[at - 1] is 'e' or 'E' && !Follows(sql, start, "0x") && !Follows(sql, start, "0X");

    private static SqlToken Symbol(string sql, int start)
    {
        string? known = s_operators.FirstOrDefault(symbol => Follows(sql, start, symbol));
        int end = start + (known?.Length ?? 1);
        return new(SqlTokenKind.Symbol, sql[start..end], start, end);
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetter(letter) || letter is '_' or '$' || letter >= '\x80';

    private static bool Follows(string sql, int at, string text) => string.CompareOrdinal(sql, at, text, 0, text.Length) == 0;

    private static int After(string sql, int at, string end)
    {
        int found = sql.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? sql.Length : found + end.Length;
    }

    // A quote within is doubled.
    private static int Closing(string sql, int start, char quote)
    {
        for (int at = start + 1; at < sql.Length; at++)
        {
            if (sql[at] != quote)
            {
                continue;
            }

            if (at + 1 < sql.Length && sql[at + 1] == quote)
            {
                at++;
                continue;
            }

            return at + 1;
        }

        return sql.Length;
    }
}

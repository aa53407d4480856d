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
    public static List<SqlToken> Of(string statement)
    {
        List<SqlToken> tokens = [];
        for (int at = SkipBlank(statement, 0); at < statement.Length;)
        {
            SqlToken token = Next(statement, at);
            tokens.Add(token);
            at = SkipBlank(statement, token.End);
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

    private static int SkipBlank(string statement, int at)
    {
        while (at < statement.Length)
        {
            if (char.IsWhiteSpace(statement[at]) || statement[at] == '\uFEFF')
            {
                at++;
            }
            else if (Follows(statement, at, "--"))
            {
                at = After(statement, at, "\n");
            }
            else if (Follows(statement, at, "/*"))
            {
                at = After(statement, at + 2, "*/");
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static SqlToken Next(string statement, int at) => statement[at] switch
    {
        '\'' => Text(statement, at, at),
        '"' or '`' => Quoted(statement, at, statement[at]),
        '[' => Bracketed(statement, at),
        'x' or 'X' when at + 1 < statement.Length && statement[at + 1] == '\'' => Text(statement, at, at + 1),
        '.' when at + 1 < statement.Length && char.IsAsciiDigit(statement[at + 1]) => Number(statement, at),
        char first when char.IsAsciiDigit(first) => Number(statement, at),
        char first when IsOfWord(first) => Word(statement, at),
        _ => Symbol(statement, at),
    };

    private static SqlToken Text(string statement, int start, int quote)
    {
        int end = Closing(statement, quote, '\'');
        return new(SqlTokenKind.Text, statement[start..end], start, end);
    }

    private static SqlToken Quoted(string statement, int start, char quote)
    {
        int end = Closing(statement, start, quote);
        string one = quote.ToString();
        string name = statement[(start + 1)..Math.Max(start + 1, end - 1)].Replace(one + one, one, StringComparison.Ordinal);
        return new(SqlTokenKind.Name, name, start, end);
    }

    private static SqlToken Bracketed(string statement, int start)
    {
        int end = After(statement, start, "]");
        return new(SqlTokenKind.Name, statement[(start + 1)..Math.Max(start + 1, end - 1)], start, end);
    }

    private static SqlToken Word(string statement, int start)
    {
        int end = start;
        while (end < statement.Length && (IsOfWord(statement[end]) || char.IsAsciiDigit(statement[end])))
        {
            end++;
        }

        return new(SqlTokenKind.Word, statement[start..end], start, end);
    }

    private static SqlToken Number(string statement, int start)
    {
        int end = start;
        while (end < statement.Length
            && (char.IsAsciiLetterOrDigit(statement[end]) || statement[end] is '.' or '_' || IsExponentSign(statement, start, end)))
        {
            end++;
        }

        return new(SqlTokenKind.Number, statement[start..end], start, end);
    }

    private static bool IsExponentSign(string statement, int start, int at) =>
        statement[at] is '+' or '-' && at > start && statement[at - 1] is 'e' or 'E'
            && !Follows(statement, start, "0x") && !Follows(statement, start, "0X");

    private static SqlToken Symbol(string statement, int start)
    {
        string? known = s_operators.FirstOrDefault(symbol => Follows(statement, start, symbol));
        int end = start + (known?.Length ?? 1);
        return new(SqlTokenKind.Symbol, statement[start..end], start, end);
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetter(letter) || letter is '_' or '$' || letter >= '\x80';

    private static bool Follows(string statement, int at, string text) => string.CompareOrdinal(statement, at, text, 0, text.Length) == 0;

    private static int After(string statement, int at, string end)
    {
        int found = statement.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? statement.Length : found + end.Length;
    }

    // A quote within is doubled.
    private static int Closing(string statement, int start, char quote)
    {
        for (int at = start + 1; at < statement.Length; at++)
        {
            if (statement[at] != quote)
            {
                continue;
            }

            if (at + 1 < statement.Length && statement[at + 1] == quote)
            {
                at++;
                continue;
            }

            return at + 1;
        }

        return statement.Length;
    }
}

using System.Text;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>A word, a quoted name, a literal or a symbol of a whole statement.</summary>
/// <param name="Text">A quoted name without its quotes, anything else as it stands.</param>
/// <param name="IsQuoted">Quoted, so no keyword.</param>
/// <param name="IsLiteral">A string literal.</param>
internal readonly record struct SqlToken(string Text, bool IsQuoted, bool IsLiteral)
{
    /// <summary>It can name something.</summary>
    public bool IsName => IsQuoted || (!IsLiteral && (char.IsLetter(Text[0]) || Text[0] is '_' or > '\u007f'));

    /// <summary>It is that keyword or symbol.</summary>
    public bool Is(string word) => !IsQuoted && !IsLiteral && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Splits a statement; comments and white space are left out.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="refusal">What SQLite could not read; <see langword="null"/> when there is none.</param>
    public static List<SqlToken> Read(string sql, out string? refusal)
    {
        var tokens = new List<SqlToken>();
        refusal = sql.Contains('\0') || SqlNames.HasLoneSurrogate(sql) ? "it holds NUL or half of a surrogate pair" : null;
        for (int at = 0; refusal is null && at < sql.Length;)
        {
            char first = sql[at];
            if (char.IsWhiteSpace(first))
            {
                at++;
            }
            else if (string.CompareOrdinal(sql, at, "--", 0, 2) == 0)
            {
                at = After(sql, at, "\n") ?? sql.Length;
            }
            else if (string.CompareOrdinal(sql, at, "/*", 0, 2) == 0)
            {
                refusal = After(sql, at + 2, "*/") is null ? "a comment is not closed" : null;
                at = After(sql, at + 2, "*/") ?? sql.Length;
            }
            else if (first is '\'' or '"' or '`' or '[')
            {
                refusal = ReadQuoted(sql, ref at, tokens);
            }
            else
            {
                int start = at++;
                while (IsOfWord(first) && at < sql.Length && IsOfWord(sql[at]))
                {
                    at++;
                }

                tokens.Add(new SqlToken(sql.Substring(start, at - start), IsQuoted: false, IsLiteral: false));
            }
        }

        return tokens;
    }

    private static string? ReadQuoted(string sql, ref int at, List<SqlToken> tokens)
    {
        char end = sql[at] == '[' ? ']' : sql[at];
        var content = new StringBuilder();
        for (at++; at < sql.Length; at++)
        {
            bool isDoubled = end != ']' && at + 1 < sql.Length && sql[at] == end && sql[at + 1] == end;
            if (sql[at] == end && !isDoubled)
            {
                at++;
                tokens.Add(new SqlToken(content.ToString(), IsQuoted: end != '\'', IsLiteral: end == '\''));
                return null;
            }

            content.Append(sql[at]);
            at += isDoubled ? 1 : 0;
        }

        return "a quote is not closed";
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' or > '\u007f';

    private static int? After(string sql, int from, string mark)
    {
        int found = sql.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? null : found + mark.Length;
    }
}

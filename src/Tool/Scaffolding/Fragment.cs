using System.Text;

namespace Synthorg.Gen.Tool;

/// <summary>An SQL expression as an attribute says it: its columns by their properties.</summary>
internal sealed class Fragment
{
    // Words that hold an expression together: a column of that name would be taken for it.
    private static readonly HashSet<string> s_structure = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "AS", "ASC", "BETWEEN", "CASE", "CAST", "COLLATE", "DESC", "DISTINCT", "ELSE", "END", "ESCAPE", "FROM", "GLOB", "IN", "IS",
        "ISNULL", "LIKE", "NOT", "NOTNULL", "NULL", "OR", "THEN", "WHEN",
    };

    private readonly StringBuilder _text = new();

    private Fragment()
    {
    }

    /// <summary>The C# expression.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Why no attribute can say it; <see langword="null"/> where one can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether it compares by LIKE.</summary>
    public bool UsesLike { get; private set; }

    /// <param name="sql">As it is written.</param>
    /// <param name="entity">Whose columns it names; <see langword="null"/> where it names none.</param>
    public static Fragment Of(string sql, Entity? entity)
    {
        Fragment fragment = new();
        List<SqlToken> tokens = SqlTokens.Of(sql);
        if (tokens is [_, ..] && tokens[^1].Is("ASC"))
        {
            tokens.RemoveAt(tokens.Count - 1);
        }

        bool hasColumns = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            bool isApart = i > 0 && tokens[i].Start > tokens[i - 1].End;
            bool isCall = i + 1 < tokens.Count && tokens[i + 1].IsSymbol('(');
            fragment._text.Append(isApart ? " " : "");
            hasColumns |= fragment.Add(tokens[i], sql, isCall, entity);
        }

        bool isName = tokens.Count == 1 && hasColumns;
        fragment.Code = isName ? fragment._text.ToString()[1..^1]
            : hasColumns ? $"$\"{fragment._text}\""
            : $"\"{fragment._text.Replace("{{", "{").Replace("}}", "}")}\"";
        return fragment;
    }

    /// <returns>Whether it is a column.</returns>
    private bool Add(SqlToken token, string sql, bool isCall, Entity? entity)
    {
        bool isFunction = isCall && token.Kind == SqlTokenKind.Word && SqlWords.IsFunction(token.Text);
        bool isName = token.Kind is SqlTokenKind.Word or SqlTokenKind.Name;
        if (isName && !isFunction && entity?.Find(token.Text) is { } column)
        {
            Refusal ??= token.Kind == SqlTokenKind.Word && s_structure.Contains(token.Text)
                ? $"a column has the name of the word {token.Text}"
                : null;
            _text.Append($"{{nameof({column.Property})}}");
            return true;
        }

        UsesLike |= token.Is("LIKE");
        string written = sql[token.Start..token.End];
        if (token.Kind == SqlTokenKind.Name)
        {
            // SQLite takes a name in quotes that names nothing for a text.
            written = SqlNames.Literal(token.Text);
            Refusal ??= $"the text {written} is in the quotes of a name";
        }
        else if (token.Kind == SqlTokenKind.Text && written[0] != '\'')
        {
            Refusal ??= $"the blob {written} cannot be said in an attribute";
        }
        else if (token.Kind == SqlTokenKind.Word && !isFunction && !SqlWords.IsKeyword(token.Text))
        {
            Refusal ??= $"{token.Text} is no word that an attribute may use";
        }

        _text.Append(CSharpText.Escaped(written).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        return false;
    }
}

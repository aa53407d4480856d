namespace Synthorg.Gen;

/// <summary>What kind of word of SQL a token is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in quotes of any kind.</summary>
    Name,

    /// <summary>A text in single quotes, or a blob.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An operator or a bracket.</summary>
    Symbol,
}

/// <summary>One word of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name without its quotes, everything else as it is written.</param>
/// <param name="Start">Where it begins in the statement.</param>
/// <param name="End">Where the next one may begin.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>What it says as a name, for which SQLite takes a text in single quotes too.</summary>
    public string Name => Kind == SqlTokenKind.Text && Text is ['\'', .., '\'']
        ? Text[1..^1].Replace("''", "'", StringComparison.Ordinal)
        : Text;

    /// <summary>A keyword compares without regard to case, and is never quoted.</summary>
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(char symbol) => Kind == SqlTokenKind.Symbol && Text.Length == 1 && Text[0] == symbol;
}

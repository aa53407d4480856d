using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>Whether a text in a file is made of the program's own words, as its migrations put them together.</summary>
/// <remarks>
/// A file that was migrated says the same as a fresh one in another arrangement: a column that was added stands at the end with its rules,
/// and a name that was given anew is in quotes. The file's text is not read for what it means, since whoever made it may know how a reader
/// is misled: the program's own pieces are laid on it letter by letter, and where they do not cover it, it is another's.
/// </remarks>
/// <param name="own">The program's schema.</param>
internal sealed class OwnWords(SchemaImage own)
{
    private readonly Dictionary<string, string> _names = NamesOf(own);

    /// <summary>Whether a CREATE statement of the file is one of the program's, as it is in a file that was migrated.</summary>
    /// <param name="own">The program's, as SQLite keeps it.</param>
    /// <param name="found">The file's.</param>
    public bool Are(string own, string found) => TableParser.Parse(own) is { } table
        ? new TableLayout(this, table, found).Covers()
        : End(found, 0, own) == found.Length;

    /// <summary>Where a piece of the program's ends in a text of the file.</summary>
    /// <param name="found">The text.</param>
    /// <param name="at">Where the piece would begin.</param>
    /// <param name="piece">The piece. A table's or a column's name in it may be in quotes in the text.</param>
    /// <returns>-1 where the text is another one.</returns>
    public int End(string found, int at, string piece)
    {
        int done = 0;
        foreach (SqlToken token in SqlTokens.Of(piece))
        {
            at = Skip(found, at, piece[done..token.Start]);
            string word = piece[token.Start..token.End];
            at = Skip(found, at, word) is >= 0 and int plain ? plain : Skip(found, at, Quoted(token) ?? word);
            done = token.End;
        }

        return Skip(found, at, piece[done..]);
    }

    private string? Quoted(SqlToken token) =>
        token.Kind is SqlTokenKind.Word or SqlTokenKind.Name && _names.TryGetValue(token.Text, out string? name)
            ? SqlNames.Quote(name)
            : null;

    private static int Skip(string found, int at, string text) =>
        at >= 0 && found.AsSpan(at).StartsWith(text, StringComparison.Ordinal) ? at + text.Length : -1;

    // A keyword means another thing in quotes: a column that has its name is in quotes wherever it is named.
    private static Dictionary<string, string> NamesOf(SchemaImage own)
    {
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (TableShape table in own.Tables)
        {
            names.TryAdd(table.Name, table.Name);
            foreach (ColumnShape column in table.Columns)
            {
                names.TryAdd(column.Name, column.Name);
            }
        }

        names.Remove("true");
        names.Remove("false");
        for (int i = raw.sqlite3_keyword_count() - 1; i >= 0; i--)
        {
            _ = raw.sqlite3_keyword_name(i, out string keyword);
            names.Remove(keyword);
        }

        return names;
    }
}

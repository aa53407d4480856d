namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Which names SQLite takes; they are always quoted, so that any word may be one.</summary>
internal static class SqlNames
{
    /// <summary>Why a name cannot be a column's or a constraint's; <see langword="null"/> when it can.</summary>
    public static string? Refusal(string name) =>
        name.Length == 0 ? "it is empty"
        : name.Contains('\0') ? "it holds NUL"
        : HasLoneSurrogate(name) ? "it holds half of a surrogate pair"
        : null;

    /// <summary>The same of a table or an index, whose names SQLite shares.</summary>
    public static string? ObjectRefusal(string name) => Refusal(name)
        ?? (name.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase) ? "names that begin with sqlite_ belong to SQLite" : null);

    /// <summary>A name as a message can show it.</summary>
    public static string Shown(string name) => name.Replace("\0", "\\0");

    /// <summary>A name as SQL.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    public static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}

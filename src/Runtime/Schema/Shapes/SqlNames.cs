namespace Synthorg.Gen;

/// <summary>Names as SQLite reads them.</summary>
internal static class SqlNames
{
    /// <summary>Always quoted: nothing that a file calls its tables and columns can become anything but a name.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>A text as a literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

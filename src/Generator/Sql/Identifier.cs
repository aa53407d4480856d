namespace Synthorg.Gen.Generator.Sql;

/// <summary>Names as SQLite reads them.</summary>
internal static class Identifier
{
    /// <summary>Always quoted: a quoted name needs no list of keywords ("to", "key"), today's or tomorrow's.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));
}

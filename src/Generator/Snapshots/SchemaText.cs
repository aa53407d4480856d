using System.Text;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>A schema as SQL that a person reads, and that changes only where the schema does.</summary>
internal static class SchemaText
{
    /// <summary>
    /// A line with the marks, a line for each note, then the statements: tables by name, each with its indexes and triggers, then the rest.
    /// </summary>
    public static string Of(SchemaMarks marks, IEnumerable<SchemaNote> notes, SchemaImage image)
    {
        IEnumerable<string> tables = Sorted(image.Tables, static table => table.Name)
            .SelectMany(table => new[] { TableText.Of(table) }
                .Concat(Sorted(image.IndexesOf(table.Name), static index => index.Name).Select(Index))
                .Concat(Triggers(image, table.Name)));
        IEnumerable<string> others = image.Objects.Where(static item => !item.IsTrigger)
            .OrderBy(static item => item.IsVirtualTable ? 0 : 1)
            .ThenBy(static item => item.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(item => Triggers(image, item.Name).Prepend(Verbatim(item.Sql)));
        StringBuilder text = new(marks.ToString());
        text.Append('\n').Append(string.Concat(notes.Select(static note => $"{note}\n")));
        foreach (string statement in tables.Concat(others))
        {
            text.Append(text[^1] == ';' ? "\n\n" : "").Append(statement).Append(';');
        }

        return text.Append(text[^1] == ';' ? "\n" : "").ToString();
    }

    /// <summary>An expression on one line, with its words as they are written and without comments.</summary>
    public static string Line(string sql)
    {
        StringBuilder text = new();
        int end = 0;
        foreach (SqlToken token in SqlTokens.Of(sql))
        {
            bool isApart = (text.Length > 0 && token.Start > end) || NeedsGap(sql, end, token);
            text.Append(isApart ? " " : "").Append(sql, token.Start, token.End - token.Start);
            end = token.End;
        }

        return text.ToString();
    }

    /// <summary>A column's collation as it is mostly written.</summary>
    public static string Collation(ColumnShape column) =>
        column.Collation is "nocase" or "rtrim" ? column.Collation.ToUpperInvariant() : column.Collation;

    // Two signs that would begin a comment.
    private static bool NeedsGap(string sql, int end, SqlToken token) => end > 0 && sql[end - 1] == '-' && sql[token.Start] == '-';

    private static string Index(IndexShape index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {SqlNames.Quote(index.Name)} ON {SqlNames.Quote(index.Table)} "
        + $"({string.Join(", ", index.Terms.Select(Line))}){(index.Where is { } where ? $" WHERE {Line(where)}" : "")}";

    private static IEnumerable<string> Triggers(SchemaImage image, string table) =>
        Sorted(image.TriggersOf(table), static trigger => trigger.Name).Select(static trigger => Verbatim(trigger.Sql));

    private static string Verbatim(string sql) => sql.Replace("\r\n", "\n", StringComparison.Ordinal).Trim().TrimEnd(';');

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.OrderBy(name, StringComparer.OrdinalIgnoreCase);
}

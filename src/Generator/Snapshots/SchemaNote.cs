using System.Globalization;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>What a line of a schema's text says that its SQL cannot, such as <c>-- column "costs"."amount" was "value"</c>.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Name">The table, or what is dropped, or the method.</param>
internal sealed record SchemaNote(SchemaNoteKind Kind, string Name)
{
    private const string Begin = "-- ";

    /// <summary>For what is about a column.</summary>
    public string Column { get; init; } = "";

    /// <summary>The name of old, or the text of old.</summary>
    public string Former { get; init; } = "";

    /// <summary>The text that stands for a text of old.</summary>
    public string Text { get; init; } = "";

    /// <summary>The version that a step by hand leads on from.</summary>
    public int From { get; init; }

    /// <summary>Those of a schema, as they are read: by their tables, then what is dropped, then the steps.</summary>
    /// <param name="schema">Says what there was.</param>
    /// <param name="steps">Its steps by hand.</param>
    public static IEnumerable<SchemaNote> Of(DatabaseSchema schema, IEnumerable<SchemaNote> steps) => schema.Tables
        .OrderBy(static table => table.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(Of)
        .Concat(schema.Dropped.Select(static name => new SchemaNote(SchemaNoteKind.Dropped, name)))
        .Concat(steps)
        .Where(static note => note.ToString().IndexOfAny(['\r', '\n']) < 0); // Would be no comment any more.

    /// <summary>Those of a text.</summary>
    public static IEnumerable<SchemaNote> In(string sql) => sql.Split('\n')
        .Select(static line => line.TrimEnd('\r'))
        .TakeWhile(static line => line.TrimStart('\uFEFF').StartsWith(Begin, StringComparison.Ordinal))
        .Select(Parse)
        .OfType<SchemaNote>();

    /// <summary>The line.</summary>
    public override string ToString() => Begin + (Kind switch
    {
        SchemaNoteKind.FormerTable => $"table {SqlNames.Quote(Name)} was {SqlNames.Quote(Former)}",
        SchemaNoteKind.FormerColumn => $"column {OfTable()} was {SqlNames.Quote(Former)}",
        SchemaNoteKind.FormerText => $"text {OfTable()} {SqlNames.Literal(Text)} was {SqlNames.Literal(Former)}",
        SchemaNoteKind.Dropped => $"without {SqlNames.Quote(Name)}",
        SchemaNoteKind.DroppedColumn => $"without {OfTable()}",
        SchemaNoteKind.StepBefore => FormattableString.Invariant($"first run {SqlNames.Quote(Name)} from {From}"),
        _ => FormattableString.Invariant($"run {SqlNames.Quote(Name)} from {From}"),
    });

    private static IEnumerable<SchemaNote> Of(TableDefinition table) =>
    [
        .. table.FormerNames.Select(former => new SchemaNote(SchemaNoteKind.FormerTable, table.Name) { Former = former }),
        .. table.FormerColumns.Select(name =>
            new SchemaNote(SchemaNoteKind.FormerColumn, table.Name) { Column = name.Column, Former = name.Former }),
        .. table.FormerTexts.Select(text =>
            new SchemaNote(SchemaNoteKind.FormerText, table.Name) { Column = text.Column, Former = text.Former, Text = text.Text }),
        .. table.DroppedColumns.Select(column => new SchemaNote(SchemaNoteKind.DroppedColumn, table.Name) { Column = column }),
    ];

    // What does not read as it would be written is some other comment.
    private static SchemaNote? Parse(string line) =>
        Take(new SqlCursor(line.Substring(Begin.Length))) is { } note && note.ToString() == line ? note : null;

    private static SchemaNote? Take(SqlCursor words)
    {
        bool isFirst = words.Skip("FIRST");
        string kind = words.Take().Text;
        var note = new SchemaNote(SchemaNoteKind.Dropped, words.Take().Name);
        note = words.Skip('.') ? note with { Kind = SchemaNoteKind.DroppedColumn, Column = words.Take().Name } : note;
        return kind switch
        {
            "table" => note with { Kind = SchemaNoteKind.FormerTable, Former = TakeFormer(words) },
            "column" => note with { Kind = SchemaNoteKind.FormerColumn, Former = TakeFormer(words) },
            "text" => note with { Kind = SchemaNoteKind.FormerText, Text = words.Take().Name, Former = TakeFormer(words) },
            "without" => note,
            "run" => note with { Kind = isFirst ? SchemaNoteKind.StepBefore : SchemaNoteKind.StepAfter, From = TakeVersion(words) },
            _ => null,
        };
    }

    private static string TakeFormer(SqlCursor words)
    {
        _ = words.Skip("WAS");
        return words.Take().Name;
    }

    private static int TakeVersion(SqlCursor words)
    {
        _ = words.Skip("FROM");
        return int.TryParse(words.Take().Text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : -1;
    }

    private string OfTable() => $"{SqlNames.Quote(Name)}.{SqlNames.Quote(Column)}";
}

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>A CREATE TABLE statement with a line for each column and for each rule.</summary>
internal static class TableText
{
    public static string Of(TableShape table)
    {
        IEnumerable<string> lines = table.Columns.Select(column => Column(table, column))
            .Concat(HasKeyLine(table) ? [Key(table)] : [])
            .Concat(table.Rules.Select(Rule));
        return $"CREATE TABLE {SqlNames.Quote(table.Name)} (\n    {string.Join(",\n    ", lines)}\n){Options(table)}";
    }

    private static string Column(TableShape table, ColumnShape column)
    {
        ColumnShape shown = column with
        {
            Collation = SchemaText.Collation(column),
            Default = column.Default is { } value ? SchemaText.Line(value) : null,
            Computed = column.Computed is { } expression ? SchemaText.Line(expression) : null,
        };
        bool isKey = !HasKeyLine(table) && table.Key.Contains(column.Name, StringComparer.OrdinalIgnoreCase);
        return isKey ? $"{shown.Definition()} {OwnKey(table)}" : shown.Definition();
    }

    // AUTOINCREMENT stands at the column, and so does a DESC by which the key is no row id.
    private static bool HasKeyLine(TableShape table) => table.Key.Count > 1
        || (table.Key.Count == 1 && (table.RowId is not null && table.DescendingKeys.Count > 0 || HasCollation(table)));

    private static bool HasCollation(TableShape table) => table.KeyMeaning.Contains(" collate ", StringComparison.Ordinal);

    private static string OwnKey(TableShape table) =>
        $"{Constraint(table.KeyName)}PRIMARY KEY{(table.DescendingKeys.Count > 0 ? " DESC" : "")}{Conflict(table.KeyConflict)}"
        + (table.IsAutoIncrement ? " AUTOINCREMENT" : "");

    private static string Key(TableShape table) => Constraint(table.KeyName)
        + $"PRIMARY KEY ({string.Join(", ", table.KeyTerms.Select(SchemaText.Line))}){Conflict(table.KeyConflict)}";

    private static string Rule(RuleShape rule) => Constraint(rule.Name) + SchemaText.Line(rule.Sql);

    private static string Constraint(string? name) => name is null ? "" : $"CONSTRAINT {SqlNames.Quote(name)} ";

    private static string Conflict(string action) => action.Length == 0 ? "" : $" ON CONFLICT {action}";

    private static string Options(TableShape table) => (table.IsStrict, table.IsWithoutRowId) switch
    {
        (true, true) => " STRICT, WITHOUT ROWID",
        (true, _) => " STRICT",
        (_, true) => " WITHOUT ROWID",
        _ => "",
    };
}

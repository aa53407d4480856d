namespace Synthorg.Gen;

/// <summary>The tables and columns of a file that have a name of old.</summary>
internal static class Renames
{
    /// <summary>In the order in which they are given their new names: a table's before its columns'.</summary>
    public static List<MigrationStep> Of(DatabaseSchema schema, SchemaImage found)
    {
        List<MigrationStep> steps = [];
        foreach (TableDefinition table in schema.Tables.Where(HasFormerNames))
        {
            TableShape? present = found.Table(table.Name);
            if (present is null && Former(table, schema, found) is { } former)
            {
                present = former;
                string sql = $"ALTER TABLE {SqlNames.Quote(former.Name)} RENAME TO {SqlNames.Quote(table.Name)}";
                steps.Add(new(MigrationStepKind.RenameTable, table.Name, table.Name, sql)
                {
                    FormerName = former.Name,
                    Reasons = [$"from {former.Name}"],
                });
            }

            if (present is not null)
            {
                steps.AddRange(Columns(table, present));
            }
        }

        return steps;
    }

    private static bool HasFormerNames(TableDefinition table) => table.FormerNames.Count > 0 || table.FormerColumns.Count > 0;

    // A table that the program has today keeps its name.
    private static TableShape? Former(TableDefinition table, DatabaseSchema schema, SchemaImage found) =>
        found.Object(table.Name) is not null
            ? null
            : table.FormerNames
                .Where(former => !schema.Tables.Any(other => other.Name.Equals(former, StringComparison.OrdinalIgnoreCase)))
                .Select(found.Table)
                .FirstOrDefault(static former => former is not null);

    private static IEnumerable<MigrationStep> Columns(TableDefinition table, TableShape present)
    {
        TableShape own = TableParser.Parse(table.CreateTable)!;
        foreach (IGrouping<string, FormerName> names in table.FormerColumns
            .GroupBy(static name => name.Column, StringComparer.OrdinalIgnoreCase))
        {
            FormerName? former = present.Find(names.Key) is not null
                ? null
                : names.FirstOrDefault(name => own.Find(name.Former) is null && present.Find(name.Former) is not null);
            if (former is not null)
            {
                string sql = $"ALTER TABLE {SqlNames.Quote(table.Name)} RENAME COLUMN {SqlNames.Quote(former.Former)} "
                    + $"TO {SqlNames.Quote(former.Column)}";
                yield return new(MigrationStepKind.RenameColumn, table.Name, former.Column, sql)
                {
                    FormerName = former.Former,
                    Reasons = [$"from {former.Former}"],
                };
            }
        }
    }
}

namespace Synthorg.Gen;

/// <summary>A schema that says of everything else that a file has that it is dropped: so two schemas are compared.</summary>
internal static class ExactSchema
{
    /// <param name="schema">As it is to be.</param>
    /// <param name="found">What there is.</param>
    public static DatabaseSchema Of(DatabaseSchema schema, SchemaImage found)
    {
        var own = SchemaImage.Of(schema);
        IEnumerable<string> names = found.Objects.OrderBy(static item => item.IsTrigger ? 0 : 1).Select(static item => item.Name)
            .Concat(found.Tables.Select(static table => table.Name));
        return new(schema.Version, schema.ApplicationId, [.. schema.Tables.Select(table => Of(table, found))])
        {
            Objects = schema.Objects,
            Dropped = [.. names.Where(name => own.Table(name) is null && own.Object(name) is null)],
        };
    }

    private static TableDefinition Of(TableDefinition table, SchemaImage found) => new(table.Name)
    {
        Columns = table.Columns,
        CreateTable = table.CreateTable,
        Indexes = table.Indexes,
        Triggers = table.Triggers,
        DroppedColumns = found.Table(table.Name) is { } present
            ? [.. present.Columns.Select(static column => column.Name).Except(table.Columns, StringComparer.OrdinalIgnoreCase)]
            : [],
    };
}

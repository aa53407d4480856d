namespace Synthorg.Gen;

/// <summary>What makes a fresh file into a database.</summary>
internal static class SchemaCreation
{
    /// <summary>In an order in which everything can be created.</summary>
    public static IReadOnlyList<MigrationStep> Steps(DatabaseSchema schema)
    {
        List<MigrationStep> steps = [];
        foreach (TableDefinition table in schema.Tables)
        {
            steps.Add(new(MigrationStepKind.CreateTable, table.Name, table.Name, table.CreateTable));
            steps.AddRange(table.Indexes.Select(
                index => new MigrationStep(MigrationStepKind.CreateIndex, table.Name, index.Name, index.Sql)));
        }

        // Last, since a trigger of one table may write to another, and a view read any of them.
        steps.AddRange(schema.Tables.SelectMany(static table => table.Triggers.Select(trigger => Create(table.Name, trigger))));
        steps.AddRange(schema.Objects.Select(static item => Create(item.Name, item)));
        return steps;
    }

    private static MigrationStep Create(string table, ObjectDefinition item) =>
        new(MigrationStepKind.CreateObject, table, item.Name, item.Sql);
}

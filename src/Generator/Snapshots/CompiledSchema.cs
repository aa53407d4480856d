using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>The schema of a database class, as the program will hand it to the runtime.</summary>
internal static class CompiledSchema
{
    public static DatabaseSchema Of(DatabaseModel database) =>
        new(database.Version, database.ApplicationId, [.. database.Entities.Select(Table)])
        {
            Objects = [.. database.Objects.Select(static item => new ObjectDefinition(item.Name, item.Sql))],
            Dropped = [.. database.Dropped],
        };

    private static TableDefinition Table(EntityModel entity) => new(entity.Table)
    {
        Columns = [.. entity.Columns.Select(static column => column.Name)],
        CreateTable = CreateTable.Of(entity),
        Indexes = [.. entity.Indexes.Select(index => new IndexDefinition(index.Name, CreateIndex.Of(entity, index)))],
        Triggers = [.. AppendOnly.Triggers(entity).Select(static trigger => new ObjectDefinition(trigger.Name, trigger.Sql))],
        FormerNames = [.. entity.FormerNames],
        FormerColumns = [.. entity.Columns.SelectMany(static column =>
            column.FormerNames.Select(former => new FormerName(column.Name, former)))],
        DroppedColumns = [.. entity.DroppedColumns],
        FormerTexts = [.. entity.FormerTexts.Select(static text => new FormerText(text.Column, text.Former, text.Text))],
    };
}

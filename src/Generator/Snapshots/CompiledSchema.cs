using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>The schema of a database class, as the program will hand it to the runtime.</summary>
internal static class CompiledSchema
{
    /// <param name="database">The class.</param>
    /// <param name="earlier">
    /// The schema of earlier files, if they are asked about: texts that an enum no longer has are looked for where these may hold them.
    /// </param>
    public static DatabaseSchema Of(DatabaseModel database, SchemaImage? earlier = null) =>
        new(database.Version, database.ApplicationId, [.. database.Entities.Select(entity => Table(entity, earlier))])
        {
            Objects = [.. database.Objects.Select(static item => new ObjectDefinition(item.Name, item.Sql))],
            Dropped = [.. database.Dropped],
        };

    private static TableDefinition Table(EntityModel entity, SchemaImage? earlier) => new(entity.Table)
    {
        Columns = [.. entity.Columns.Select(static column => column.Name)],
        CreateTable = CreateTable.Of(entity),
        Indexes = [.. entity.Indexes.Select(index => new IndexDefinition(index.Name, CreateIndex.Of(entity, index)))],
        Triggers = [.. AppendOnly.Triggers(entity).Select(static trigger => new ObjectDefinition(trigger.Name, trigger.Sql))],
        FormerNames = [.. entity.FormerNames],
        FormerColumns = [.. entity.Columns.SelectMany(static column =>
            column.FormerNames.Select(former => new FormerName(column.Name, former)))],
        DroppedColumns = [.. entity.DroppedColumns],
        FormerTexts = [.. entity.FormerTexts
            .Select(static text => new FormerText(text.Column, text.Former, text.Text))
            .Where(text => earlier?.Table(entity.Table) is not { } found || MayHold(found, text))],
    };

    // A check names the texts that there may be; without one nobody knows.
    private static bool MayHold(TableShape table, FormerText text)
    {
        List<RuleShape> checks =
            [.. table.Rules.Where(rule => rule.IsCheck && rule.Names.Contains(text.Column.ToLowerInvariant()))];
        return checks.Count == 0 || checks.Exists(check => check.Meaning.Contains(SqlNames.Literal(text.Former)));
    }
}

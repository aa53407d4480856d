using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads <c>[SchemaObject]</c>: triggers, views and virtual tables that are kept word for word.</summary>
internal static class SchemaObjectParser
{
    /// <param name="owner">An entity, a database, or the assembly.</param>
    /// <param name="findings">Where faults go.</param>
    public static EquatableArray<SchemaObjectModel> Parse(ISymbol owner, Findings findings)
    {
        var objects = new List<SchemaObjectModel>();
        foreach (AttributeData attribute in owner.Attributes(KnownNames.SchemaObject))
        {
            if (attribute.ConstructorArguments is not
                [{ Kind: TypedConstantKind.Primitive, Value: string name }, { Kind: TypedConstantKind.Primitive, Value: string sql }])
            {
                findings.LeaveToCompiler(); // A null or no constant; the compiler tells.
                continue;
            }

            var statement = SchemaObjectSql.Read(sql);
            string? reason = statement.Refusal
                ?? (string.Equals(statement.Name, name, StringComparison.OrdinalIgnoreCase) ? null : $"it creates \"{statement.Name}\"");
            Location? location = attribute.Location ?? owner.Locations.FirstOrDefault();
            if (SqlNames.ObjectRefusal(name) is { } refusal)
            {
                findings.Add(Descriptors.InvalidName, location, SqlNames.Shown(name), refusal);
            }
            else if (reason is not null)
            {
                findings.Add(Descriptors.InvalidSchemaObject, location, SqlNames.Shown(name), SqlNames.Shown(reason));
            }
            else
            {
                objects.Add(new SchemaObjectModel(statement.Kind, name, statement.Text));
            }
        }

        return objects.ToEquatableArray();
    }

    /// <summary>Those of the database, of its assembly and of its entities, in the order of creation.</summary>
    public static EquatableArray<SchemaObjectModel> Collect(
        INamedTypeSymbol database, Compilation compilation, List<EntityModel> entities, Findings findings)
    {
        List<SchemaObjectModel> objects =
        [
            .. Parse(database, findings),
            .. Parse(compilation.Assembly, findings),
            .. entities.SelectMany(static entity => entity.Objects),
        ];
        CheckNames(database, entities, objects, findings);
        return objects
            .OrderBy(static item => item.Kind)
            .ThenBy(static item => item.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>Triggers have names of their own; all else shares one space (https://sqlite.org/lang_createtrigger.html).</summary>
    private static void CheckNames(
        INamedTypeSymbol database, List<EntityModel> entities, List<SchemaObjectModel> objects, Findings findings)
    {
        IEnumerable<string> triggers = entities.SelectMany(static entity => entity.TriggerNames);
        IEnumerable<string> tables = entities.SelectMany(static entity =>
            entity.Indexes.Select(static index => index.Name).Append(entity.Table));
        foreach (IGrouping<bool, SchemaObjectModel> group in objects.GroupBy(static item => item.Kind == SchemaObjectKind.Trigger))
        {
            var taken = new HashSet<string>(group.Key ? triggers : tables, StringComparer.OrdinalIgnoreCase);
            foreach (SchemaObjectModel item in group.Where(item => !taken.Add(item.Name)))
            {
                findings.Add(Descriptors.DuplicateSchemaObject, database, item.Name, database.Name);
            }
        }
    }
}

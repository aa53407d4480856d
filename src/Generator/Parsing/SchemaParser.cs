using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>What only all tables of a database together show.</summary>
internal static class SchemaParser
{
    /// <param name="type">The database.</param>
    /// <param name="entities">Each once.</param>
    /// <param name="isWhole">False when a repository had faults of its own: its entity is then missing for that reason.</param>
    /// <param name="findings">Where faults go.</param>
    public static void Check(INamedTypeSymbol type, List<EntityModel> entities, bool isWhole, Findings findings)
    {
        foreach (List<EntityModel> twins in Twins(entities, static entity => [entity.Table]))
        {
            findings.Add(Descriptors.DuplicateTable, type, twins[0].Type.Name, twins[1].Type.Name, twins[0].Table);
        }

        foreach (List<EntityModel> twins in Twins(entities, static entity => entity.Indexes.Select(static index => index.Name).Distinct()))
        {
            string shared = twins[0].Indexes.Select(static index => index.Name)
                .Intersect(twins[1].Indexes.Select(static index => index.Name), StringComparer.OrdinalIgnoreCase).First();
            findings.Add(Descriptors.DuplicateIndex, type, shared, twins[0].Type.Name, twins[1].Type.Name);
        }

        foreach ((EntityModel owner, EntityModel other) in entities.SelectMany(owner => entities.Select(other => (owner, other))))
        {
            if (owner != other && owner.Indexes.Any(index => string.Equals(index.Name, other.Table, StringComparison.OrdinalIgnoreCase)))
            {
                string reason = $"'{owner.Type.Name}' has an index and '{other.Type.Name}' a table of it";
                findings.Add(Descriptors.InvalidName, type, other.Table, reason);
            }
        }

        foreach (EntityModel entity in isWhole ? entities : [])
        {
            foreach (ReferenceModel reference in References(entity).Where(reference => IsMissing(reference, entities)))
            {
                findings.Add(
                    Descriptors.PrincipalNotInDatabase, type, entity.Type.Name, reference.PrincipalType.Replace("global::", ""), type.Name);
            }
        }
    }

    /// <summary>Principals before those that refer to them, else by table name; a cycle is broken where the names come first.</summary>
    public static List<EntityModel> InDependencyOrder(List<EntityModel> entities)
    {
        var ordered = new List<EntityModel>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (EntityModel entity in entities.OrderBy(static entity => entity.Table, StringComparer.Ordinal))
        {
            Visit(entity);
        }

        return ordered;

        void Visit(EntityModel entity)
        {
            if (!seen.Add(entity.Type.Global))
            {
                return;
            }

            IEnumerable<string> principals = References(entity).Select(static reference => reference.PrincipalType);
            foreach (string principal in principals.OrderBy(static name => name, StringComparer.Ordinal))
            {
                if (entities.Find(other => other.Type.Global == principal) is { } found)
                {
                    Visit(found);
                }
            }

            ordered.Add(entity);
        }
    }

    private static bool IsMissing(ReferenceModel reference, List<EntityModel> entities) =>
        entities.All(other => other.Type.Global != reference.PrincipalType);

    private static IEnumerable<ReferenceModel> References(EntityModel entity) =>
        entity.Columns.Select(static column => column.Reference).OfType<ReferenceModel>();

    private static IEnumerable<List<EntityModel>> Twins(
        List<EntityModel> entities, Func<EntityModel, IEnumerable<string>> names) => entities
        .SelectMany(entity => names(entity).Select(name => (Name: name, Entity: entity)))
        .GroupBy(static pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .Select(static group => group.Select(static pair => pair.Entity).ToList())
        .Where(static group => group.Count > 1);
}

using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads what was called otherwise before, and what there is no longer.</summary>
internal static class HistoryParser
{
    /// <summary>The names that an entity, a member of an enum or a member of a JSON record had before.</summary>
    public static EquatableArray<string> FormerNames(ISymbol symbol) => Texts(symbol.Attribute(KnownNames.Renamed));

    /// <summary>Those of a property.</summary>
    public static EquatableArray<string> FormerNames(IPropertySymbol property) =>
        Texts(EntityProperties.AttributeOf(property, KnownNames.Renamed));

    /// <summary>The columns of an entity, or the tables, views and triggers of a database, that it no longer has.</summary>
    public static EquatableArray<string> Dropped(INamedTypeSymbol type) => Texts(type.Attribute(KnownNames.Dropped));

    /// <summary>Says which names of old an entity or one of its columns has today.</summary>
    public static void Check(
        INamedTypeSymbol type, string table, List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
    {
        foreach (string name in FormerNames(type).Where(name => IsSame(name, table)))
        {
            Refuse(type, type.Attribute(KnownNames.Renamed), name, "it is called so today", findings);
        }

        foreach ((IPropertySymbol property, ColumnModel model) in columns)
        {
            foreach (string name in model.FormerNames)
            {
                if (Owner(name, columns) is { } owner)
                {
                    AttributeData? attribute = EntityProperties.AttributeOf(property, KnownNames.Renamed);
                    Refuse(property, attribute, name, $"the column of '{owner}' is called so today", findings);
                }
            }
        }

        foreach (string name in Dropped(type))
        {
            if (Owner(name, columns) is { } owner)
            {
                Refuse(type, type.Attribute(KnownNames.Dropped), name, $"it is the column of '{owner}'", findings);
            }
        }
    }

    /// <summary>Says which names of old a table of a database has today.</summary>
    public static void Check(INamedTypeSymbol database, IReadOnlyCollection<EntityModel> entities, Findings findings)
    {
        foreach (EntityModel entity in entities)
        {
            if (Dropped(database).Any(name => IsSame(name, entity.Table)))
            {
                string reason = $"it is the table of '{entity.Type.Name}'";
                Refuse(database, database.Attribute(KnownNames.Dropped), entity.Table, reason, findings);
            }

            foreach (EntityModel other in entities.Where(other => other.FormerNames.Any(name => IsSame(name, entity.Table))))
            {
                string reason = $"'{other.Type.Name}' says that it was called so before";
                Refuse(database, database.Attribute(KnownNames.Database), entity.Table, reason, findings, "Database");
            }
        }
    }

    private static string? Owner(string name, List<(IPropertySymbol Property, ColumnModel Model)> columns) => columns
        .Where(column => IsSame(column.Model.Name, name)).Select(static column => column.Property.Name).FirstOrDefault();

    private static void Refuse(
        ISymbol symbol, AttributeData? attribute, string name, string reason, Findings findings, string? title = null) => findings.Add(
            Descriptors.FormerNameOfToday,
            attribute?.Location ?? symbol.Locations.FirstOrDefault(),
            title ?? (attribute?.AttributeClass?.Name ?? "").Replace("Attribute", ""),
            symbol.Name,
            SqlNames.Shown(name),
            reason);

    private static EquatableArray<string> Texts(AttributeData? attribute) =>
        attribute is null ? [] : attribute.Texts.ToEquatableArray();

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

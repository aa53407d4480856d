using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Parsing.Methods;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Refuses attributes of members where they would do nothing, silently.</summary>
internal static class StrayAttributes
{
    private static readonly string[] s_ofColumns =
    [
        KnownNames.Key, KnownNames.JsonColumn, KnownNames.Column, KnownNames.Default, KnownNames.Computed,
        KnownNames.Unique, KnownNames.Index, KnownNames.Check, KnownNames.References, KnownNames.Renamed, KnownNames.Interned,
    ];

    private static readonly string[] s_ofConditions = [.. ConditionAttributes.Names, KnownNames.NullMatches];

    /// <summary>The attributes that say what a member of a projection gives.</summary>
    public static IReadOnlyList<string> OfResults { get; } =
        [KnownNames.From, KnownNames.CountOf, KnownNames.SumOf, KnownNames.MinOf, KnownNames.MaxOf, KnownNames.AverageOf];

    /// <summary>Those of an entity's own members.</summary>
    public static void CheckEntity(INamedTypeSymbol type, Findings findings)
    {
        List<IPropertySymbol> stored = EntityProperties.Of(type);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!stored.Exists(candidate => SymbolEqualityComparer.Default.Equals(candidate, property)))
            {
                Refuse(property, s_ofColumns, "it is no column", findings);
            }

            CheckRoles(type, property, findings);
        }
    }

    /// <summary>Those of a member of a filter, a projection or a patch.</summary>
    public static void CheckShape(INamedTypeSymbol type, IPropertySymbol member, Findings findings)
    {
        if (!type.HasAttribute(KnownNames.Persisted))
        {
            Refuse(member, s_ofColumns, $"'{type.Name}' is no entity", findings);
        }

        CheckRoles(type, member, findings);
        if (type.HasAttribute(KnownNames.Projection) && Marks(member, OfResults) is [var first, var second, ..])
        {
            Refuse(member, [second], $"[{ConditionAttributes.NameOf(first)}] says already what '{member.Name}' gives", findings);
        }
    }

    private static void CheckRoles(INamedTypeSymbol type, IPropertySymbol property, Findings findings)
    {
        if (!type.HasAttribute(KnownNames.Filter))
        {
            Refuse(property, s_ofConditions, $"'{type.Name}' is no filter", findings);
        }

        if (!type.HasAttribute(KnownNames.Projection))
        {
            Refuse(property, OfResults, $"'{type.Name}' is no projection", findings);
        }
    }

    private static void Refuse(IPropertySymbol property, IEnumerable<string> attributes, string reason, Findings findings)
    {
        foreach (string attribute in Marks(property, attributes))
        {
            findings.Add(
                Descriptors.MisplacedAttribute,
                EntityProperties.AttributeOf(property, attribute)!.Location ?? property.Locations.FirstOrDefault(),
                ConditionAttributes.NameOf(attribute).Split('`')[0],
                property.Name,
                reason);
        }
    }

    private static List<string> Marks(IPropertySymbol property, IEnumerable<string> attributes) =>
        [.. attributes.Where(attribute => EntityProperties.AttributeOf(property, attribute) is not null)];
}

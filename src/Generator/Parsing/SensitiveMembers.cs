using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Parsing.Methods;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Which members are sensitive: by their own attribute, or of a projection, a patch or a filter by their column's.</summary>
internal static class SensitiveMembers
{
    private static readonly string[] s_views = [KnownNames.Projection, KnownNames.Patch, KnownNames.Filter];

    private static readonly string[] s_places =
    [
        KnownNames.From, KnownNames.SumOf, KnownNames.MinOf, KnownNames.MaxOf, KnownNames.AverageOf, .. ConditionAttributes.Names,
    ];

    /// <param name="property">Of <paramref name="type"/> or one of its bases.</param>
    /// <param name="type">The type.</param>
    public static bool IsSensitive(IPropertySymbol property, INamedTypeSymbol type)
    {
        if (property.HasAttribute(KnownNames.Sensitive))
        {
            return true;
        }

        if (EntityProperties.AttributeOf(property, KnownNames.CountOf) is not null)
        {
            return false;
        }

        string path = s_places
            .Select(place => EntityProperties.AttributeOf(property, place)?.FirstText)
            .FirstOrDefault(static named => named is not null) ?? property.Name;
        return s_views
            .SelectMany(view => type.Attributes(view))
            .Any(attribute => attribute.TypeArgument is { } entity && LeadsThroughSensitive(entity, path));
    }

    private static bool LeadsThroughSensitive(INamedTypeSymbol entity, string path)
    {
        INamedTypeSymbol? owner = entity;
        foreach (string name in path.Split('.'))
        {
            IPropertySymbol? found = owner is null ? null : EntityProperties.Of(owner)
                .Find(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
            if (found?.HasAttribute(KnownNames.Sensitive) != false)
            {
                return found is not null;
            }

            owner = found.Type.WithoutNullable as INamedTypeSymbol;
        }

        return false;
    }
}

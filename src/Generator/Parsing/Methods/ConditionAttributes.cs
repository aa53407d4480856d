using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>The attributes that say how a place is compared: on a parameter, a member of a filter, or, with a constant, a method.</summary>
internal static class ConditionAttributes
{
    private static readonly (string Attribute, FilterOperator Operator)[] s_operators =
    [
        (KnownNames.Is, FilterOperator.Equal),
        (KnownNames.NotEqual, FilterOperator.NotEqual),
        (KnownNames.AtLeast, FilterOperator.AtLeast),
        (KnownNames.AtMost, FilterOperator.AtMost),
        (KnownNames.After, FilterOperator.After),
        (KnownNames.Before, FilterOperator.Before),
        (KnownNames.OneOf, FilterOperator.OneOf),
        (KnownNames.NotOneOf, FilterOperator.NotOneOf),
        (KnownNames.StartsWith, FilterOperator.StartsWith),
        (KnownNames.NotStartsWith, FilterOperator.NotStartsWith),
        (KnownNames.Contains, FilterOperator.Contains),
        (KnownNames.NotContains, FilterOperator.NotContains),
    ];

    /// <summary>Their metadata names.</summary>
    public static IEnumerable<string> Names => s_operators.Select(static known => known.Attribute);

    /// <summary>An attribute as it is written: <c>AtLeast</c>.</summary>
    public static string NameOf(string attribute) => attribute.Substring(attribute.LastIndexOf('.') + 1).Replace("Attribute", "");

    /// <inheritdoc cref="NameOf(string)"/>
    public static string NameOf(AttributeData attribute) => NameOf(attribute.AttributeClass!.Name);

    /// <summary>All on a method, in source order.</summary>
    public static IEnumerable<(AttributeData Attribute, FilterOperator Operator)> Of(IMethodSymbol method) => method.GetAttributes()
        .SelectMany(static attribute => s_operators
            .Where(known => attribute.AttributeClass.HasMetadataName(known.Attribute))
            .Select(known => (attribute, known.Operator)));

    /// <summary>The one of a source; equality where there is none.</summary>
    public static (AttributeData? Attribute, FilterOperator Operator) Of(ConditionSource source)
    {
        foreach ((string name, FilterOperator comparison) in s_operators)
        {
            if (source.Attribute(name) is { } attribute)
            {
                return (attribute, comparison);
            }
        }

        return (null, FilterOperator.Equal);
    }

    /// <summary>What a comparison means at a place: a list contains elements, a text a text.</summary>
    public static FilterOperator At(PlaceModel place, FilterOperator comparison) => comparison switch
    {
        FilterOperator.Contains when place.Element is not null => FilterOperator.HasElement,
        FilterOperator.NotContains when place.Element is not null => FilterOperator.LacksElement,
        _ => comparison,
    };
}

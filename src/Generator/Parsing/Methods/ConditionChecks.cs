using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>What is asked of every condition, whatever it is read from: that there is such a place, and that it compares so.</summary>
internal sealed class ConditionChecks(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    /// <summary>The place that an attribute names; <see langword="null"/> with a diagnostic.</summary>
    /// <param name="path">A property, or a path into a JSON column.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">The method or the filter.</param>
    /// <param name="symbol">What carries the attribute.</param>
    public PlaceModel? Named(string path, AttributeData attribute, string owner, ISymbol symbol)
    {
        Location? location = attribute.Location ?? symbol.Locations.FirstOrDefault();
        PlaceParser.Found found = PlaceParser.Find(entity, path);
        if (found is { Place: null, Refusal: null })
        {
            findings.Add(
                Descriptors.UnknownMethodProperty, location, ConditionAttributes.NameOf(attribute), owner, path, entityType.Name);
            return null;
        }

        string? refusal = found.Place is { JsonPath: not null, Element: null } place ? PlaceParser.Refusal(place.Value) : found.Refusal;
        if (refusal is null)
        {
            return found.Place;
        }

        findings.Add(Descriptors.UnusablePath, location, ConditionAttributes.NameOf(attribute), owner, path, refusal);
        return null;
    }

    /// <summary>Whether a place compares so; <see langword="false"/> with a diagnostic.</summary>
    public bool IsComparable(PlaceModel place, FilterOperator comparison, Location? location)
    {
        if (Comparisons.Refusal(place, comparison) is not { } reason)
        {
            return true;
        }

        bool isOfContent = comparison is FilterOperator.StartsWith or FilterOperator.NotStartsWith or FilterOperator.Contains
            or FilterOperator.NotContains or FilterOperator.HasElement or FilterOperator.LacksElement;
        if (isOfContent)
        {
            findings.Add(Descriptors.NoSuchContent, location, place.Caption, Comparisons.Words(comparison), reason);
        }
        else
        {
            findings.Add(Descriptors.Incomparable, location, place.Caption, "compared", reason);
        }

        return false;
    }

    /// <summary>Whether a place can be NULL, so that asking for it makes sense; <see langword="false"/> with a diagnostic.</summary>
    public bool CanBeNull(PlaceModel place, string asks, Location? location)
    {
        if (!place.IsNullable)
        {
            findings.Add(Descriptors.NeverNull, location, asks, place.Caption);
        }

        return place.IsNullable;
    }

    /// <summary>The form of what a place is compared with; of several values that of each.</summary>
    public static ValueModel Compared(PlaceModel place, FilterOperator comparison) => comparison switch
    {
        FilterOperator.StartsWith or FilterOperator.NotStartsWith or FilterOperator.Contains or FilterOperator.NotContains =>
            new ValueModel { Form = StoredForm.Text, Type = "string", IsValueType = false },
        FilterOperator.HasElement or FilterOperator.LacksElement => place.Element!.Scalar!,
        _ => place.Value,
    };
}

using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>
/// Reads a parameter, or a member of a filter, as a condition: on the property of its name, or on the place that its attribute names.
/// </summary>
internal sealed class FilterParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    private readonly ConditionChecks _checks = new(entity, entityType, findings);

    /// <summary>The condition; <see langword="null"/> with a diagnostic.</summary>
    public FilterModel? Parse(ConditionSource source)
    {
        (AttributeData? attribute, FilterOperator comparison) = ConditionAttributes.Of(source);
        if (attribute is { ConstructorArguments.Length: > 1 })
        {
            findings.Add(
                Descriptors.MisplacedConstant,
                attribute.Location ?? source.Symbol.Locations.FirstOrDefault(),
                ConditionAttributes.NameOf(attribute),
                source.Name,
                "what stands here gives the value; a constant belongs on a method");
            return null;
        }

        PlaceModel? place = attribute?.FirstText is { } path
            ? _checks.Named(path, attribute, source.Owner, source.Symbol)
            : Homonym(source);
        return place is null ? null : Of(source, place, ConditionAttributes.At(place, comparison));
    }

    /// <summary>The condition on a place that is known; <see langword="null"/> with a diagnostic.</summary>
    public FilterModel? Of(ConditionSource source, PlaceModel place, FilterOperator comparison)
    {
        if (PresenceOf(source, place, comparison) is not { } presence
            || !_checks.IsComparable(place, comparison, source.Symbol.Locations.FirstOrDefault()))
        {
            return null;
        }

        ValueModel value = ConditionChecks.Compared(place, comparison);
        ITypeSymbol? type = (source.Matched ?? source.Type).WithoutNullable;
        CollectionKind collection = CollectionKind.None;
        if (comparison is FilterOperator.OneOf or FilterOperator.NotOneOf)
        {
            JsonCollections.Found? found = JsonCollections.Of(type);
            (type, collection) = found is { JsonKind: JsonKind.List } ? (found.Element, found.Kind) : (null, CollectionKind.None);
        }

        return !IsOf(type, value, place.Caption, source) ? null : new FilterModel
        {
            Place = place,
            Operator = comparison,
            Table = entity.Table,
            Value = value,
            Parameter = source.Parameter,
            Path = source.Path,
            Presence = presence,
            Collection = collection,
        };
    }

    /// <summary>Whether a type is that of the values it is compared with; <see langword="false"/> with a diagnostic.</summary>
    public bool IsOf(ITypeSymbol? type, ValueModel value, string property, ConditionSource source)
    {
        bool isOf = type is not null && type.Global == value.Type;
        if (!isOf)
        {
            Mismatch(source, property, Shown(value.Type));
        }

        return isOf;
    }

    public void Mismatch(ConditionSource source, string property, string type) => findings.Add(
        source.IsMember ? Descriptors.FilterMemberTypeMismatch : Descriptors.ParameterTypeMismatch,
        source.Symbol,
        source.Name,
        source.Type.ToDisplayString(),
        property,
        type);

    public static string Shown(string type) => type.Replace("global::", "");

    /// <summary>When the condition applies; <see langword="null"/>, with a diagnostic, where it is not said what null means.</summary>
    private FilterPresence? PresenceOf(ConditionSource source, PlaceModel place, FilterOperator comparison)
    {
        if (source.NullMatches)
        {
            return NullMatches(source, place, comparison) ? FilterPresence.NullIsNull : null;
        }

        if (source.Matched is not null)
        {
            return Matches(source, place, comparison) ? FilterPresence.Match : null;
        }

        if (source.IsAbsentWhenNull || source.IsInOptional)
        {
            return FilterPresence.WhenGiven;
        }

        if (source.IsNullable)
        {
            findings.Add(Descriptors.UnclearNull, source.Symbol, source.Name);
            return null;
        }

        return FilterPresence.Always;
    }

    private bool NullMatches(ConditionSource source, PlaceModel place, FilterOperator comparison)
    {
        string? reason = source.IsInOptional ? "the filter may be null itself, which leaves its conditions out"
            : source.Matched is not null ? "a Match says itself what null means"
            : !source.Type.AllowsNull ? "its type holds no null"
            : comparison is not (FilterOperator.Equal or FilterOperator.NotEqual) ? "only equality and [NotEqual] compare with null"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.MisplacedNullMatches, source.Symbol, source.Name, reason);
            return false;
        }

        return _checks.CanBeNull(place, "[NullMatches]", source.Symbol.Locations.FirstOrDefault());
    }

    private bool Matches(ConditionSource source, PlaceModel place, FilterOperator comparison)
    {
        string? reason = comparison != FilterOperator.Equal ? "it asks for equality, and takes no other comparison"
            : source.Type.IsNullableValueType ? "no condition is Match<…>.Any, so that it needs no '?'"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.MisplacedMatch, source.Symbol, source.Name, reason);
            return false;
        }

        return _checks.CanBeNull(place, "A Match", source.Symbol.Locations.FirstOrDefault());
    }

    /// <summary>The column of a source's name.</summary>
    private PlaceModel? Homonym(ConditionSource source)
    {
        ColumnModel? found = entity.Columns.FirstOrDefault(column =>
            string.Equals(Plain(column), source.Name, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
        {
            return PlaceModel.Of(found);
        }

        string examples = source.IsMember
            ? string.Join(", ", entity.Columns.Take(3).Select(Plain)) + ", …"
            : string.Join(", ", entity.Columns.Take(3).Select(static column => Naming.ToCamelCase(Plain(column)))) + ", …";
        findings.Add(
            source.IsMember ? Descriptors.UnmatchedFilterMember : Descriptors.UnmatchedParameter,
            source.Symbol,
            source.Name,
            source.Owner,
            entityType.Name,
            examples);
        return null;
    }

    private static string Plain(ColumnModel column) => column.Property.TrimStart('@');
}

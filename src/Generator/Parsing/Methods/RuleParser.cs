using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>
/// Reads what a method asks of several arguments together: <c>[AtLeastOneOf]</c>, and that a range does not end before it begins.
/// </summary>
internal sealed class RuleParser(Findings findings)
{
    public MethodRules Parse(IMethodSymbol method, List<FilterModel> filters) => new()
    {
        OneGiven = method.Attributes(KnownNames.AtLeastOneOf)
            .Select(attribute => OneGiven(attribute, method, filters))
            .OfType<OneGivenModel>()
            .ToEquatableArray(),
        Ranges = filters
            .Where(static filter => IsBound(filter, FilterOperator.AtLeast, FilterOperator.After))
            .SelectMany(lower => filters
                .Where(filter => IsBound(filter, FilterOperator.AtMost, FilterOperator.Before) && filter.Place == lower.Place)
                .Select(upper => new RangeModel(lower, upper)))
            .ToEquatableArray(),
    };

    private OneGivenModel? OneGiven(AttributeData attribute, IMethodSymbol method, List<FilterModel> filters)
    {
        Location? location = attribute.Location ?? method.Locations.FirstOrDefault();
        if (attribute.Texts.IsEmpty)
        {
            findings.Add(Descriptors.InvalidAtLeastOneOf, location, method.Name, "it names nothing");
            return null;
        }

        var named = new List<FilterModel>();
        foreach (string name in attribute.Texts)
        {
            List<FilterModel> found = [.. filters.Where(filter => IsCalled(filter, name))];
            FilterModel? required = found.Find(static filter => !filter.IsOptional);
            string? reason = found.Count == 0 ? $"'{name}' is no condition's parameter, and no member of a filter"
                : found.Select(static filter => filter.Parameter).Distinct().Skip(1).Any()
                    ? $"several filters have a member '{name}'; name the parameter too"
                : required is not null ? $"'{required.Caption}' is always given"
                : null;
            if (reason is not null)
            {
                findings.Add(Descriptors.InvalidAtLeastOneOf, location, method.Name, reason);
                return null;
            }

            named.AddRange(found);
        }

        return new OneGivenModel(named.Distinct().ToEquatableArray());
    }

    /// <summary>A parameter, which stands for all members of its filter, or a member, with or without its parameter.</summary>
    private static bool IsCalled(FilterModel filter, string name) => filter.Parameter is { } parameter
        && (parameter.TrimStart('@') == name
            || filter.Caption == name
            || (filter.Path.Length > 0 && filter.Caption == $"{parameter.TrimStart('@')}.{name}"));

    private static bool IsBound(FilterModel filter, FilterOperator one, FilterOperator other) => filter.Parameter is not null
        && (filter.Operator == one || filter.Operator == other)
        && filter.Value.Converter is null
        && IsComparedAsStored(filter.Value.Form);

    /// <summary>C#'s operators order the values as SQLite does; texts it orders by bytes.</summary>
    private static bool IsComparedAsStored(StoredForm form) => form is StoredForm.DateTimeOffset or StoredForm.DateTime
        or StoredForm.DateOnly or StoredForm.TimeOnly or StoredForm.TimeSpan or StoredForm.EnumNumber
        or StoredForm.Single or StoredForm.Double or StoredForm.SByte or StoredForm.Byte or StoredForm.Int16
        or StoredForm.UInt16 or StoredForm.Int32 or StoredForm.UInt32
        or StoredForm.Int64 or StoredForm.UInt64;
}

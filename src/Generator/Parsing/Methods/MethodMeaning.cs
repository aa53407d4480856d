using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Compares what two declarations of one signature do, whatever their parameters are called.</summary>
internal static class MethodMeaning
{
    public static bool IsSame(MethodModel one, MethodModel other) => Plain(one) == Plain(other);

    /// <summary>The method with its parameters named by their places.</summary>
    private static MethodModel Plain(MethodModel method)
    {
        List<string> names = [.. method.Parameters.Select(static parameter => parameter.Name)];
        MethodModel plain = method switch
        {
            SelectMethod found => found with
            {
                Filters = Plain(found.Filters, names),
                Limit = found.Limit is { } limit ? limit with { Parameter = Place(limit.Parameter, names) } : null,
                Page = found.Page is { } page ? page with { Request = Place(page.Request, names), Hash = 0 } : null,
                Offset = found.Offset is { } offset ? offset with { Parameter = Place(offset.Parameter, names) } : null,
            },
            WriteMethod found => found with { Entity = Place(found.Entity, names) },
            PartialUpdateMethod found => found with
            {
                Filters = Plain(found.Filters, names),
                Expected = Plain(found.Expected, names),
                Sets = Plain(found.Sets, names),
                Patch = found.Patch is { } patch ? new(Place(patch.Parameter, names), Plain(patch.Members, names)) : null,
            },
            DeleteMethod found => found with { Filters = Plain(found.Filters, names) },
            CountMethod found => found with { Filters = Plain(found.Filters, names) },
            ExistsMethod found => found with { Filters = Plain(found.Filters, names) },
            AggregateMethod found => found with { Filters = Plain(found.Filters, names) },
            _ => method,
        };
        return plain with { Parameters = [], CancellationToken = null, Rules = Plain(method.Rules, names) };
    }

    private static EquatableArray<FilterModel> Plain(EquatableArray<FilterModel> filters, List<string> names) =>
        filters.Select(filter => Plain(filter, names)).ToEquatableArray();

    private static FilterModel Plain(FilterModel filter, List<string> names) =>
        filter.Parameter is { } parameter ? filter with { Parameter = Place(parameter, names) } : filter;

    private static MethodRules Plain(MethodRules rules, List<string> names) => new()
    {
        OneGiven = rules.OneGiven.Select(rule => new OneGivenModel(Plain(rule.Filters, names))).ToEquatableArray(),
        Ranges = rules.Ranges.Select(range => new RangeModel(Plain(range.Lower, names), Plain(range.Upper, names))).ToEquatableArray(),
    };

    private static EquatableArray<AssignmentModel> Plain(EquatableArray<AssignmentModel> assignments, List<string> names) =>
        assignments.Select(assignment => assignment with { Parameter = Place(assignment.Parameter, names) }).ToEquatableArray();

    private static string Place(string name, List<string> names) => FormattableString.Invariant($"{names.IndexOf(name)}");
}

using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>Conditions. The n-th filter of a method is parameter <c>?n</c>, whether others are absent or not.</summary>
internal static class Where
{
    /// <summary>The conditions that always hold, as a clause on a line of its own; empty for none.</summary>
    public static string Clause(EquatableArray<FilterModel> filters) =>
        filters.Count == 0 ? "" : $"\nWHERE {string.Join(" AND ", Conditions(filters, optional: false))}";

    public static IEnumerable<string> Conditions(EquatableArray<FilterModel> filters, bool optional) => filters
        .Select(static (filter, i) => (Filter: filter, Number: i + 1))
        .Where(numbered => numbered.Filter.IsOptional == optional)
        .Select(static numbered => Condition(numbered.Filter, numbered.Number));

    private static string Condition(FilterModel filter, int number)
    {
        string column = Identifier.Quote(filter.Column.Name);
        string parameter = Parameter.Of(number);
        return filter.Operator switch
        {
            FilterOperator.Equal => $"{column} = {parameter}",
            // A row without a value is unlike every value, as in C#; plain <> would drop it.
            FilterOperator.NotEqual => filter.Column.IsNullable ? $"{column} IS NOT {parameter}" : $"{column} <> {parameter}",
            FilterOperator.AtLeast => $"{column} >= {parameter}",
            FilterOperator.AtMost => $"{column} <= {parameter}",
            FilterOperator.After => $"{column} > {parameter}",
            FilterOperator.Before => $"{column} < {parameter}",
            // One statement for any number of values.
            FilterOperator.OneOf => $"{column} IN (SELECT value FROM json_each({parameter}))",
            _ => throw new InvalidOperationException($"No condition for {filter.Operator}."),
        };
    }
}

using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>Conditions. The n-th filter of a method is parameter <c>?n</c>, whether others are absent or not.</summary>
internal static class Where
{
    /// <summary>The conditions that always hold, as a clause on a line of its own; empty for none.</summary>
    public static string Clause(EquatableArray<FilterModel> filters)
    {
        string conditions = string.Join(" AND ", Conditions(filters, optional: false));
        return conditions.Length == 0 ? "" : "\nWHERE " + conditions;
    }

    /// <summary>In the order of the filters; an optional one gives as many as it has alternatives.</summary>
    public static IEnumerable<string> Conditions(EquatableArray<FilterModel> filters, bool optional) => filters
        .Select(static (filter, i) => (Filter: filter, Number: i + 1))
        .Where(numbered => numbered.Filter.IsOptional == optional)
        .SelectMany(static numbered => Alternatives(numbered.Filter, numbered.Number));

    /// <summary>Of a match: a value, NULL, any value.</summary>
    private static IEnumerable<string> Alternatives(FilterModel filter, int number)
    {
        string condition = Condition(filter, number);
        string place = Place.Of(filter.Place);
        return filter.Presence == FilterPresence.Match ? [condition, place + " IS NULL", place + " IS NOT NULL"] : [condition];
    }

    private static string Condition(FilterModel filter, int number)
    {
        string place = Place.Of(filter.Place);
        return filter.Operator switch
        {
            FilterOperator.Equal => place + (IsNullSafe(filter) ? " IS " : " = ") + Operand(filter, number),
            // A row without a value is unlike every value, as in C#; plain <> would drop it.
            FilterOperator.NotEqual =>
                place + (IsNullSafe(filter) || filter.Place.IsNullable ? " IS NOT " : " <> ") + Operand(filter, number),
            FilterOperator.AtLeast => $"{place} >= {Operand(filter, number)}",
            FilterOperator.AtMost => $"{place} <= {Operand(filter, number)}",
            FilterOperator.After => $"{place} > {Operand(filter, number)}",
            FilterOperator.Before => $"{place} < {Operand(filter, number)}",
            FilterOperator.OneOf => $"{place} IN ({Values(filter, number)})",
            FilterOperator.NotOneOf => $"({place} IN ({Values(filter, number)})) IS NOT TRUE",
            FilterOperator.StartsWith => StartsWith(filter.Place, place, Operand(filter, number)),
            FilterOperator.NotStartsWith => $"instr({place}, {Operand(filter, number)}) IS NOT 1",
            FilterOperator.Contains => $"instr({place}, {Operand(filter, number)}) > 0",
            FilterOperator.NotContains => $"(instr({place}, {Operand(filter, number)}) > 0) IS NOT TRUE",
            FilterOperator.HasElement => $"EXISTS ({Elements(filter, number)})",
            FilterOperator.LacksElement => $"NOT EXISTS ({Elements(filter, number)})",
            _ => throw new InvalidOperationException($"No condition for {filter.Operator}."),
        };
    }

    /// <summary>Null is compared with, so that it must equal NULL.</summary>
    private static bool IsNullSafe(FilterModel filter) => filter.Presence == FilterPresence.NullIsNull || filter.Constants is ["NULL"];

    /// <summary>
    /// A range, which an index serves. No text holds a byte FF, and none that begins otherwise lies below the prefix with it,
    /// where texts are compared byte by byte.
    /// </summary>
    private static string StartsWith(PlaceModel place, string text, string prefix)
    {
        // There SQLite would read the prefix as a number where it looks like one.
        if (place.JsonPath is null && ColumnForms.IsNumeric(place.Column.DeclaredType))
        {
            return $"instr({text}, {prefix}) = 1";
        }

        bool isBinary = place.JsonPath is not null || place.Column.Collation is null
            || place.Column.Collation.Equals("BINARY", StringComparison.OrdinalIgnoreCase);
        string compared = isBinary ? text : text + " COLLATE BINARY";
        return $"{compared} >= {prefix} AND {compared} < {prefix} || X'FF'";
    }

    private static string Elements(FilterModel filter, int number) =>
        $"SELECT 1 FROM {Place.Elements(filter.Place, filter.Table)} WHERE {Place.Element(filter.Place)} = {Operand(filter, number)}";

    /// <summary>One statement for any number of arguments.</summary>
    private static string Values(FilterModel filter, int number) => filter.Constants.Count > 0
        ? string.Join(", ", filter.Constants)
        : $"SELECT {(filter.IsRealColumn ? "CAST(value AS REAL)" : "value")} FROM json_each({Parameter.Of(number)})";

    /// <summary>Floating-point numbers inside JSON are compared with what SQLite reads of the same digits.</summary>
    private static string Operand(FilterModel filter, int number) => filter.Constants.Count > 0 ? filter.Constants[0]
        : filter.IsRealInJson ? $"json_extract({Parameter.Of(number)}, '$')"
        : Parameter.Of(number);
}

using System.Text;

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>Every condition from every place where one is said, and on every kind of method that takes conditions.</summary>
internal static class ConditionTable
{
    private static readonly Condition[] s_conditions =
    [
        new("Is", "Stars", "int", "2", "2", "row.Stars == 2"),
        new("NotEqual", "Note", "string", "\"a\"", "\"a\"", "row.Note != \"a\""),
        new("AtLeast", "Stars", "int", "2", "2", "row.Stars >= 2"),
        new("AtMost", "Stars", "int", "2", "2", "row.Stars <= 2"),
        new("After", "At", "DateTimeOffset", "Day(3)", "\"2024-01-03T00:00:00Z\"", "row.At > Day(3)"),
        new("Before", "At", "DateTimeOffset", "Day(3)", "\"2024-01-03T00:00:00Z\"", "row.At < Day(3)"),
        new("OneOf", "Stars", "int[]", "[1, 3]", "1, 3", "row.Stars is 1 or 3"),
        new("NotOneOf", "Note", "string[]", "[\"a\", \"x\"]", "\"a\", \"x\"", "row.Note is not (\"a\" or \"x\")"),
        new("StartsWith", "Name", "string", "\"a\"", "\"a\"", "row.Name.StartsWith('a')"),
        new("NotStartsWith", "Note", "string", "\"a\"", "\"a\"", "row.Note?.StartsWith('a') != true"),
        new("Contains", "Name", "string", "\"b\"", "\"b\"", "row.Name.Contains('b')"),
        new("NotContains", "Note", "string", "\"b\"", "\"b\"", "row.Note?.Contains('b') != true"),
    ];

    /// <summary>All rows of the table, by the name of the method that each has.</summary>
    public static IReadOnlyDictionary<string, ConditionRow> Rows { get; } = All().ToDictionary(static row => row.Method);

    /// <summary>Types that the methods take.</summary>
    public static string Filters => string.Concat(Rows.Values.Select(static row => row.Filter).Distinct());

    /// <summary>The repository's methods.</summary>
    public static string Methods => string.Join('\n', Rows.Values.Select(static row => "    " + row.Declaration)) + "\n";

    /// <summary>How each method is asked, and which rows it is about: entries of a dictionary.</summary>
    public static string Asks
    {
        get
        {
            var entries = new StringBuilder();
            foreach ((string name, ConditionRow row) in Rows)
            {
                string arguments = row.Arguments.Length == 0 || row.Kind is not (MethodKinds.Page or MethodKinds.UpdateWhere)
                    ? row.Arguments : ", " + row.Arguments;
                string ask = row.Kind switch
                {
                    MethodKinds.Select => $"Ids(rows.{name}({arguments}))",
                    MethodKinds.Page => $"Pages(page => rows.{name}(page{arguments}))",
                    MethodKinds.Exists => $"Twice(rows, () => rows.{name}({arguments}), row => {row.Holds})",
                    MethodKinds.UpdateWhere => $"Marked(rows, rows.{name}(\"x\"{arguments}))",
                    MethodKinds.DeleteWhere => $"Left(rows, rows.{name}({arguments}))",
                    _ => $"$\"{{rows.{name}({arguments})}}\"",
                };
                entries.Append("        [\"" + name + "\"] = (rows => " + ask + ", row => " + row.Holds + "),\n");
            }

            return entries.ToString();
        }
    }

    private static IEnumerable<ConditionRow> All() => MethodKinds.OfConditions.SelectMany(static kind => s_conditions
        .SelectMany(condition => OfCondition(condition, kind))
        .Concat(OfOthers(kind)));

    private static IEnumerable<ConditionRow> OfCondition(Condition condition, string kind)
    {
        (string attribute, string property, string type, string argument, string constant, string holds) = condition;
        // A write of all rows has to be asked for by something that is always given.
        bool isWrite = kind is MethodKinds.UpdateWhere or MethodKinds.DeleteWhere;
        (string filter, string optional) = isWrite ? ($"{attribute}Needed", "") : ($"{attribute}Filter", "?");
        string own = char.ToLowerInvariant(property[0]) + property[1..];
        if (attribute != "Is")
        {
            yield return new("Alone", kind, holds, [new(attribute)]) { Parameter = $"[{attribute}] {type} {own}", Arguments = argument };
        }

        yield return new("Parameter", kind, holds, [new(attribute, "property")])
        {
            Parameter = $"[{attribute}(nameof(Row.{property}))] {type} value",
            Arguments = argument,
        };
        yield return new("Member", kind, holds, [new("Filter"), new(attribute, "property")], attribute)
        {
            Parameter = $"{filter} filter",
            Arguments = $"new({argument})",
            Filter = $"[Filter<Row>] public sealed record {filter}([{attribute}(nameof(Row.{property}))] {type}{optional} Value);\n",
        };
        string value = attribute.EndsWith("OneOf", StringComparison.Ordinal) ? "values" : "value";
        yield return new("Constant", kind, holds, [new(attribute, value), new(attribute, "property")])
        {
            Attributes = $", {attribute}(nameof(Row.{property}), {constant})",
        };
    }

    private static IEnumerable<ConditionRow> OfOthers(string kind)
    {
        yield return new("Parameter", kind, "row.Id == 4", [new("Key")]) { Parameter = "[Key] int id", Arguments = "4" };
        yield return new("Parameter", kind, "row.Note is null", [new("NullMatches")])
        {
            Parameter = "[NullMatches] string? note",
            Arguments = "null",
        };
        yield return new("Member", kind, "row.Note is null", [new("Filter"), new("NullMatches")], "NullMatches")
        {
            Parameter = "NullFilter filter",
            Arguments = "new(null)",
            Filter = "[Filter<Row>] public sealed record NullFilter([NullMatches] string? Note);\n",
        };
        if (kind != MethodKinds.UpdateWhere)
        {
            yield return new("Rule", kind, "row.Stars == 2", [new("AtLeastOneOf", "parameters")])
            {
                Attributes = ", AtLeastOneOf(\"stars\", \"name\")",
                Parameter = "int? stars = null, string? name = null",
                Arguments = "2",
            };
        }
    }

    private sealed record Condition(string Attribute, string Property, string Type, string Argument, string Constant, string Holds);
}

namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>One to three random conditions, as parameters of a select, a count and a test of existence.</summary>
internal sealed class RandomConditions(RandomModel model, int number)
{
    private readonly List<(string Parameter, string Make, string Holds)> _conditions = [];

    public void AddTo(List<string> methods, List<string> steps)
    {
        List<RandomColumn> free = [.. model.Columns.Where(static column => column.Has(Uses.Equal) || column.Has(Uses.Elements))];
        for (int i = 0; i < 3 && free.Count > 0; i++)
        {
            RandomColumn column = model.Any(free);
            free.Remove(column);
            Add(column, $"v{i}");
        }

        if (_conditions.Count == 0)
        {
            return;
        }

        // Those without a default stand first.
        (string Parameter, string Make, string Holds)[] all =
            [.. _conditions.OrderBy(static condition => condition.Parameter.Contains(" = null", StringComparison.Ordinal))];
        string parameters = string.Join(", ", all.Select(static condition => condition.Parameter));
        string arguments = string.Join(", ", Enumerable.Range(0, all.Length).Select(static i => "a" + i));
        string made = string.Join(" ", all.Select(static (condition, i) => $"var a{i} = {condition.Make};"));
        string holds = string.Join(" && ",
            all.Select(static (condition, i) => $"({condition.Holds.Replace("$", "a" + i, StringComparison.Ordinal)})"));
        (string attribute, string limit, string order) = Order();
        methods.Add($"[Select{attribute}] ValueTask<List<{model.Name}>> Find{number}Async({parameters}{limit});");
        methods.Add($"[Count] ValueTask<long> Count{number}Async({parameters});");
        methods.Add($"[Exists] ValueTask<bool> Exists{number}Async({parameters});");
        string compare = order.Length == 0 ? "Alike" : "InOrder";
        steps.Add($$"""
            for (int i = 0; i < 4; i++)
                    {
                        {{made}}
                        List<{{model.Name}}> wanted = rows.Where(r => {{holds}}).ToList();
                        check.Same("Count{{number}}", (long)wanted.Count, await all.Count{{number}}Async({{arguments}}));
                        check.Same("Exists{{number}}", wanted.Count > 0, await all.Exists{{number}}Async({{arguments}}));
                        int? limit = m.Half ? null : 1 + m.Next(4), offset = m.Half ? null : m.Next(3);
                        {{(order.Length == 0 ? "" : $"wanted.Sort((a, b) => {order});")}}
                        {{(limit.Length == 0 ? "" : "wanted = wanted.Skip(offset ?? 0).Take(limit ?? 99).ToList();")}}
                        check.{{compare}}("Find{{number}} {{holds.Replace("\"", "'", StringComparison.Ordinal)}}",
                            wanted.Select(Want),
                            (await all.Find{{number}}Async({{arguments}}{{(limit.Length == 0 ? "" : ", limit, offset")}})).Select(Got));
                    }
            """);
    }

    /// <summary>An attribute, bounds, and C# that compares <c>a</c> with <c>b</c>; all empty where rows have no order.</summary>
    private (string Attribute, string Bounds, string Order) Order()
    {
        RandomColumn[] columns = [.. model.Columns.Where(static column => column.Has(Uses.Order))];
        if (!model.HasKey || columns.Length == 0 || !model.Chance(2, "OrderBy"))
        {
            return ("", "", "");
        }

        (string terms, string order) = Terms(model, columns);
        return ($", OrderBy({terms})", model.Chance(2, "Limit and Offset") ? ", [Limit] int? limit = null, [Offset] int? offset = null"
            : "", order);
    }

    /// <summary>One or two random terms; ties go by key.</summary>
    public static (string Terms, string Order) Terms(RandomModel model, RandomColumn[] columns)
    {
        RandomColumn[] terms = [.. new[] { model.Any(columns), model.Any(columns) }.Distinct()];
        bool[] down = [.. terms.Select(_ => model.Chance(2, "descending order"))];
        string attribute = string.Join(", ", terms.Select((term, i) => $"{{nameof({model.Name}.{term.Name})}}{(down[i] ? " DESC" : "")}"));
        IEnumerable<(RandomColumn Column, bool Down)> all = terms.Zip(down)
            .Concat(model.Keys.Except(terms).Select(key => (key, down[0])));
        string order = string.Join(" : ", all.Select(static (term, i) =>
        {
            (string a, string b) = term.Down ? ("b", "a") : ("a", "b");
            string compared = $"Show.Cmp({Value(term.Column, a)}, {Value(term.Column, b)}, {(term.Column.IgnoresCase ? "true" : "false")})";
            return $"{compared} is var c{i} && c{i} != 0 ? c{i}";
        })) + " : 0";
        return ($"$\"{attribute}\"", order);
    }

    public static string Value(RandomColumn column, string row) =>
        column.Computed is null ? $"{row}.{column.Name}" : $"({column.Computed.Replace("r.", row + ".", StringComparison.Ordinal)})";

    private void Add(RandomColumn column, string name)
    {
        string value = Value(column, "r");
        string of = $"(nameof({model.Name}.{column.Name}))";
        string same = $"Show.Eq({value}, $, {(column.IgnoresCase ? "true" : "false")})";
        if (column.Has(Uses.Elements))
        {
            bool isIn = model.Chance(2, "Contains");
            model.Note(isIn ? "Contains" : "NotContains");
            string has = column.IsNullable ? $"r.{column.Name}?.Contains($) == true" : $"r.{column.Name}.Contains($)";
            _conditions.Add(($"[{(isIn ? "" : "Not")}Contains{of}] string {name}", "m.Text()", isIn ? has : $"!({has})"));
            return;
        }

        string[] kinds = ["Is", "NotEqual", "OneOf", "NotOneOf", "optional", .. column.IsNullable ? ["NullMatches"] : Array.Empty<string>(),
            .. column.Has(Uses.Order) && !column.IgnoresCase ? ["AtLeast", "Before"] : Array.Empty<string>(),
            .. column.Has(Uses.Text) && !column.IgnoresCase ? ["StartsWith"] : Array.Empty<string>()];
        string kind = model.Any(kinds);
        model.Note(kind);
        string type = column.Form.Type, make = column.Form.Make,
            any = $"$.Any(one => {same.Replace("$", "one", StringComparison.Ordinal)})";
        string maybe = $"(m.Half ? ({column.Optional})null : {make})";
        _conditions.Add(kind switch
        {
            "Is" => ($"[Is{of}] {type} {name}", make, same),
            "NotEqual" => ($"[NotEqual{of}] {type} {name}", make, $"!{same}"),
            "OneOf" => ($"[OneOf{of}] ImmutableArray<{type}> {name}", $"m.List<{type}>(() => {make})", any),
            "NotOneOf" => ($"[NotOneOf{of}] {type}[] {name}", $"m.List<{type}>(() => {make}).ToArray()", $"!{any}"),
            "NullMatches" => ($"[NullMatches, Is{of}] {column.Optional} {name}", maybe, same),
            "AtLeast" => ($"[AtLeast{of}] {column.Optional} {name} = null", maybe, $"$ is null || Show.Ge({value}, $)"),
            "Before" => ($"[Before{of}] {type} {name}", make, $"Show.Lt({value}, $)"),
            "StartsWith" => ($"[StartsWith{of}] string {name}", "m.Text()",
            $"{value}{(column.IsNullable ? "?" : "")}.StartsWith($, StringComparison.Ordinal) == true"),
            _ => ($"[Is{of}] {column.Optional} {name} = null", maybe, $"$ is null || {same}"),
        });
    }
}

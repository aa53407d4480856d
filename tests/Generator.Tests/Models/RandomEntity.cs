namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>The entity of a random model as C#, and what its scene needs to make, show and change rows.</summary>
internal static class RandomEntity
{
    public static string Declaration(RandomModel model)
    {
        string attributes = string.Join("\n", model.TypeAttributes.Select(static attribute => $"[{attribute}]"));
        if (model.IsPositional)
        {
            IEnumerable<string> parameters = model.Columns.Select(static column =>
                $"{Attributes(column, "property: ")}{column.Type} {column.Name}");
            string kind = model.Kind == "positional record" ? "sealed partial record" : "readonly partial record struct";
            return $"{attributes}\npublic {kind} {model.Name}(\n    {string.Join(",\n    ", parameters)});\n\n";
        }

        string type = model.Kind == "class" ? "sealed partial class"
            : model.Kind == "record" ? "sealed partial record" : "partial record struct";
        string set = model.Kind == "class" ? "set" : "init";
        IEnumerable<string> properties = model.Columns.Select(column =>
            $"    {Attributes(column, "")}public {(column.Computed is null ? "required " : "")}"
                + $"{column.Type} {column.Name} {{ get; {set}; }}");
        return $"{attributes}\npublic {type} {model.Name}\n{{\n{string.Join("\n", properties)}\n}}\n\n";
    }

    /// <summary>Static methods: <c>Build</c>, <c>New</c>, <c>Got</c>, <c>Want</c>,
    /// <c>Stored</c>, <c>Merged</c>, <c>Taken</c>, <c>Same</c>.</summary>
    public static string Helpers(RandomModel model)
    {
        RandomColumn[] given = [.. model.Columns.Where(static column => column.Computed is null)];
        string Build(Func<RandomColumn, string> value) => $"Build({string.Join(", ", given.Select(value))})";
        string made = model.IsPositional
            ? $"new({string.Join(", ", given.Select(static column => "_" + column.Name))})"
            : $"new() {{ {string.Join(", ", given.Select(static column => $"{column.Name} = _{column.Name}"))} }}";
        string parameters = string.Join(", ", given.Select(static column => $"{column.Type} _{column.Name}"));
        bool isGenerated = model.KeyKind == KeyKind.Generated;
        return $$"""
                private static {{model.Name}} Build({{parameters}}) => {{made}};
                private static {{model.Name}} New(M m) =>
                    {{Build(column => column.IsVersion || (isGenerated && column.IsKey) ? "0" : column.Make)}};
                private static string Got({{model.Name}} r) =>
                    Show.All({{string.Join(", ", model.Columns.Select(static column => "r." + column.Name))}});
                private static string Want({{model.Name}} r) =>
                    Show.All({{string.Join(", ", model.Columns.Select(static column => column.Computed ?? "r." + column.Name))}});
                private static {{model.Name}} Stored({{model.Name}} r, {{model.Name}} back) =>
                    {{Build(column => column.IsVersion ? $"r.{column.Name} == 0 ? 1 : r.{column.Name}"
                        : (isGenerated && column.IsKey ? "back." : "r.") + column.Name)}};
                private static {{model.Name}} Changed({{model.Name}} old, {{model.Name}} now) =>
                    {{Build(static column => (column.IsKey || column.IsVersion ? "old." : "now.") + column.Name)}};
                private static {{model.Name}} Merged({{model.Name}} old, {{model.Name}} now) =>
                    {{Build(static column => column.IsVersion ? $"old.{column.Name} + 1"
                        : (column.IsWriteOnce ? "old." : "now.") + column.Name)}};
                private static bool Same({{model.Name}} a, {{model.Name}} b) => {{Equal(model, model.Keys)}};
                private static bool Clash({{model.Name}} a, {{model.Name}} b) => {{Clash(model)}};
                private static bool Passes({{model.Name}} a, {{model.Name}} b) =>
                    {{UniqueOf(model, isPassedOver: true).FirstOrDefault() ?? "false"}};
                private static bool Taken(List<{{model.Name}}> rows, {{model.Name}} row, int except = -1)
                {
                    for (int i = 0; i < rows.Count; i++) if (i != except && (Clash(rows[i], row) || Passes(rows[i], row))) return true;
                    return false;
                }

            """;
    }

    private static string Attributes(RandomColumn column, string target) =>
        column.Attributes.Count == 0 ? "" : $"[{target}{string.Join(", ", column.Attributes)}] ";

    private static string Equal(RandomModel model, IEnumerable<RandomColumn> columns)
    {
        string all = string.Join(" && ", columns.Select(static column =>
            $"Show.Eq(a.{column.Name}, b.{column.Name}, {(column.IgnoresCase ? "true" : "false")})"
            + (column.IsNullable ? $" && a.{column.Name} is not null" : "")));
        return all.Length == 0 ? "false"
            : model.KeyKind == KeyKind.Generated && columns.All(static column => column.IsKey) ? $"a.Id != 0 && {all}"
            : all;
    }

    private static string Clash(RandomModel model)
    {
        List<string> sets = [$"Same(a, b)"];
        sets.AddRange(model.Columns.Where(static column => column.IsUnique).Select(column => Equal(model, [column])));
        sets.AddRange(UniqueOf(model, isPassedOver: false));
        return string.Join(" || ", sets.Select(static set => $"({set})"));
    }

    private static IEnumerable<string> UniqueOf(RandomModel model, bool isPassedOver) => model.TypeAttributes
        .Where(attribute => attribute.StartsWith("Unique(", StringComparison.Ordinal)
            && attribute.Contains("OnConflict", StringComparison.Ordinal) == isPassedOver)
        .Select(attribute => Equal(model, model.Columns
            .Where(column => attribute.Contains($"nameof({column.Name})", StringComparison.Ordinal))));
}

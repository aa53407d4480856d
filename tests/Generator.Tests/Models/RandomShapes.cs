namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>A projection, a patch, a set, pages and aggregates of a random entity, where it allows them.</summary>
internal sealed class RandomShapes(RandomModel model)
{
    private string Name => model.Name;

    public void AddTo(List<string> shapes, List<string> methods, List<string> steps)
    {
        if (model.Chance(2, "Projection"))
        {
            AddProjection(shapes, methods, steps);
        }

        RandomColumn[] set = [.. model.Columns
            .Where(column => column is { IsWritten: true, IsWriteOnce: false, IsUnique: false } && !IsInUnique(column))];
        if (model.IsKeyed && !model.PassesOver && set.Length > 0 && model.Chance(2, "Patch"))
        {
            AddPatch(shapes, methods, steps, set);
        }

        if (set.Length > 0 && model.IsKeyed && !model.PassesOver && model.Chance(3, "Set"))
        {
            AddSet(methods, steps, model.Any(set));
        }

        RandomColumn[] ordered = [.. model.Columns.Where(static column => column.Has(Uses.Order) && !column.IsSensitive)];
        if (model.HasKey && ordered.Length > 0 && model.Keys.All(static key => !key.IsSensitive) && model.Chance(2, "Page"))
        {
            AddPages(methods, steps, ordered);
        }

        AddAggregates(methods, steps);

        bool IsInUnique(RandomColumn column) => model.TypeAttributes.Any(attribute =>
            attribute.StartsWith("Unique(", StringComparison.Ordinal)
                && attribute.Contains($"nameof({column.Name})", StringComparison.Ordinal));
    }

    private void AddProjection(List<string> shapes, List<string> methods, List<string> steps)
    {
        RandomColumn[] some = [.. model.Columns.Where(column => column == model.Columns[0] || model.Any(true, false))];
        string Members(string separator, Func<RandomColumn, string> member) => string.Join(separator, some.Select(member));
        shapes.Add($"[Projection<{Name}>]\npublic sealed partial record Card{Name}"
            + $"({Members(", ", static column => $"{column.Type} {column.Name}")});\n\n");
        methods.Add($"[Select] ValueTask<List<Card{Name}>> CardsAsync();");
        steps.Add($"check.Alike(\"Cards\", rows.Select(r => Show.All("
            + $"{Members(", ", static column => RandomConditions.Value(column, "r"))})), "
            + $"(await all.CardsAsync()).Select(r => Show.All({Members(", ", static column => "r." + column.Name)})));");
    }

    private void AddPatch(List<string> shapes, List<string> methods, List<string> steps, RandomColumn[] set)
    {
        RandomColumn[] some = [.. set.Take(3)];
        string members = string.Concat(some.Select(static column =>
            $"    public Optional<{column.Type}> {column.Name} {{ get; init; }}\n"));
        shapes.Add($"[Patch<{Name}>]\npublic sealed partial record Patch{Name}\n{{\n{members}}}\n\n");
        string keys = string.Join(", ", model.Keys.Select(static key => $"{key.Type} {key.Name.ToLowerInvariant()}"));
        methods.Add($"[Update] ValueTask<bool> PatchAsync({keys}, Patch{Name} patch);");
        string given = string.Join(", ", some.Select(static (column, i) =>
            $"{column.Name} = (given & {1 << i}) == 0 ? default : "
            + $"new Optional<{column.Type}>(now.{column.Name})"));
        string version = model.Columns.Any(static column => column.IsVersion) ? "given == 0 ? old.Version : old.Version + 1" : "";
        string Merged(RandomColumn column) => column.IsVersion ? version
            : Array.IndexOf(some, column) is >= 0 and int i ? $"(given & {1 << i}) != 0 ? now.{column.Name} : old.{column.Name}"
                : "old." + column.Name;
        steps.Add($$"""
            for (int given = 0; given < {{1 << some.Length}} && rows.Count > 0; given++)
                    {
                        int at = m.Next(rows.Count);
                        {{Name}} old = rows[at], now = New(m);
                        Patch{{Name}} patch = new() { {{given}} };
                        check.Same("Patch", true, await all.PatchAsync(
                            {{string.Join(", ", model.Keys.Select(static key => "old." + key.Name))}}, patch));
                        rows[at] = Build(
                            {{string.Join(", ", model.Columns.Where(static column => column.Computed is null).Select(Merged))}});
                    }
            """);
        steps.Add("check.Alike(\"Patched\", rows.Select(Want), (await all.AllAsync()).Select(Got));");
    }

    private void AddSet(List<string> methods, List<string> steps, RandomColumn column)
    {
        methods.Add($"[Update] ValueTask<int> SetAsync([Set(nameof({Name}.{column.Name}))] {column.Type} value);");
        string With(RandomColumn other) => other == column ? "value" : other.IsVersion ? "old.Version + 1" : "old." + other.Name;
        steps.Add($$"""
            {
                        {{column.Type}} value = {{column.Make}};
                        check.Same("Set", rows.Count, await all.SetAsync(value));
                        rows = rows.Select(old => Build(
                            {{string.Join(", ", model.Columns.Where(static other => other.Computed is null).Select(With))}})).ToList();
                        check.Alike("Set", rows.Select(Want), (await all.AllAsync()).Select(Got));
                    }
            """);
    }

    private void AddPages(List<string> methods, List<string> steps, RandomColumn[] ordered)
    {
        (string terms, string order) = RandomConditions.Terms(model, ordered);
        methods.Add($"[Select, OrderBy({terms})] ValueTask<Page<{Name}>> BrowseAsync(PageRequest page);");
        steps.Add($$"""
            {
                        List<{{Name}}> wanted = rows.ToList(), got = [];
                        wanted.Sort((a, b) => {{order}});
                        for (PageRequest? page = PageRequest.First(3); page is not null;)
                        {
                            Page<{{Name}}> part = await all.BrowseAsync(page);
                            got.AddRange(part.Items);
                            page = part.Next is { Token: { } token } ? PageRequest.After(token, 4) : null;
                        }

                        check.InOrder("Browse", wanted.Select(Want), got.Select(Got));
                    }
            """);
    }

    private void AddAggregates(List<string> methods, List<string> steps)
    {
        RandomColumn[] numbers = [.. model.Columns.Where(static column => column.Has(Uses.Sum))];
        if (numbers.Length > 0 && model.Chance(2, "Aggregate, sum"))
        {
            RandomColumn number = model.Any(numbers);
            methods.Add($"[Aggregate(Aggregates.Sum, nameof({Name}.{number.Name}))] ValueTask<long> SumAsync();");
            steps.Add($"check.Same(\"Sum\", rows.Sum(r => (long?){RandomConditions.Value(number, "r")} ?? 0), await all.SumAsync());");
        }

        RandomColumn[] ordered = [.. model.Columns.Where(static column => column.Has(Uses.Order) && !column.IgnoresCase)];
        if (ordered.Length > 0 && model.Chance(2, "Aggregate, greatest"))
        {
            RandomColumn column = model.Any(ordered);
            string value = RandomConditions.Value(column, "r");
            methods.Add($"[Aggregate(Aggregates.Max, nameof({Name}.{column.Name}))] ValueTask<{column.Optional}> MaxAsync();");
            steps.Add($"check.Same(\"Max\", Show.One(rows.Select(r => (object?){value})"
                + $".Aggregate((object?)null, (a, b) => Show.Cmp(a, b) >= 0 ? a : b)), "
                + $"Show.One(await all.MaxAsync()));");
        }
    }
}

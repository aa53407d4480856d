namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>A random repository of a random entity, and the scene that compares it with a list of rows in memory.</summary>
internal sealed class RandomRepository
{
    private readonly RandomModel _model;
    private readonly List<string> _shapes = [];
    private readonly List<string> _methods = [];
    private readonly List<string> _steps = [];

    public RandomRepository(RandomModel model)
    {
        _model = model;
        var surroundings = new RandomSurroundings(model);
        Surroundings = surroundings;
        surroundings.AddBefore(_steps);
        AddInserts();
        Read();
        if (model.HasKey)
        {
            AddKeyed();
        }

        foreach (int i in Enumerable.Range(0, 2))
        {
            new RandomConditions(model, i).AddTo(_methods, _steps);
        }

        var shapes = new RandomShapes(model);
        shapes.AddTo(_shapes, _methods, _steps);
        if (!model.IsAppendOnly)
        {
            AddPurge();
        }

        Read();
        surroundings.AddAfter(_steps);
    }

    /// <summary>What stands beside its table.</summary>
    public RandomSurroundings Surroundings { get; }

    private string Name => _model.Name;

    private string KeyTypes => string.Join(", ", _model.Keys.Select(static key => $"{key.Type} {key.Name.ToLowerInvariant()}"));

    private string KeysOf(string row) => string.Join(", ", _model.Keys.Select(key => $"{row}.{key.Name}"));

    /// <summary>The entity, its shapes and its repository.</summary>
    public string Source => Surroundings.Source + RandomEntity.Declaration(_model) + string.Concat(_shapes)
        + $"[Repository<{Name}>]\npublic interface I{Name}\n{{\n    {string.Join("\n    ", _methods)}\n}}\n\n";

    public string Scene => $$"""
        public static class Scene{{Name}}
        {
        {{RandomEntity.Helpers(_model)}}
            public static async Task RunAsync(Store store, Check check, M m)
            {
                I{{Name}} all = store.{{Name}};
                List<{{Name}}> rows = [];
                {{string.Join("\n        ", _steps.Select(static step => $"{{ {step} }}"))}}
            }
        }

        """;

    private void AddInserts()
    {
        bool returns = _model.KeyKind == KeyKind.Generated || (!_model.PassesOver && _model.Chance(2, "Insert, returning"));
        _methods.Add($"[Insert] ValueTask{(returns ? $"<{Name}>" : "")} AddAsync({Name} row);");
        _model.Note(returns ? "Insert, returning" : "Insert, nothing");
        _steps.Add($$"""
            for (int i = 0; i < 14; i++)
                    {
                        {{Name}} row = New(m);
                        {{Name}} back = row;
                        {{PassOver()}}
                        if (await check.Taken("Add", Taken(rows, row),
                            async () => {{(returns ? "back = " : "")}}await all.AddAsync(row))) continue;
                        rows.Add(Stored(row, back));
                        {{(returns ? "check.Same(\"Add\", Want(rows[^1]), Got(back));" : "")}}
                    }
            """);
        if (_model.Chance(2, "Insert, many"))
        {
            bool many = _model.Chance(2, "Insert, many returning") || _model.KeyKind == KeyKind.Generated;
            _methods.Add($"[Insert] ValueTask<{(many ? $"ImmutableArray<{Name}>" : "int")}> "
                + $"AddAllAsync(IReadOnlyCollection<{Name}> rows);");
            _steps.Add($$"""
                List<{{Name}}> more = [];
                        for (int i = 0; i < 4; i++) if (New(m) is var next && !Taken(rows, next) && !Taken(more, next)) more.Add(next);
                        {{(many
                            ? "rows.AddRange((await all.AddAllAsync(more)).Select((back, i) => Stored(more[i], back)));"
                            : "check.Same(\"AddAll\", more.Count, await all.AddAllAsync(more)); "
                                + $"rows.AddRange(more.Select(row => Stored(row, row)));")}}
                """);
        }
    }

    private string PassOver() => !_model.PassesOver ? "" : $$"""
        if (rows.Any(other => Passes(other, row)))
                        {
                            if (rows.Any(other => Clash(other, row))) continue;
                            await all.AddAsync(row);
                            {{(_model.TypeAttributes.Any(static attribute => attribute.Contains("Replace", StringComparison.Ordinal))
                                ? "rows.RemoveAll(other => Passes(other, row)); rows.Add(Stored(row, row));" : "")}}
                            continue;
                        }
        """;

    private void Read()
    {
        if (!_methods.Any(static method => method.Contains(" AllAsync(", StringComparison.Ordinal)))
        {
            string list = _model.Any($"ValueTask<ImmutableArray<{Name}>>", $"Task<List<{Name}>>", $"ValueTask<{Name}[]>");
            _methods.Add($"[Select] {list} AllAsync();");
        }

        _steps.Add("check.Alike(\"All\", rows.Select(Want), (await all.AllAsync()).Select(Got));");
    }

    private void AddKeyed()
    {
        string none = $"all.GetAsync({KeysOf("row")}) is {{ }} found ? Got(found) : \"none\"";
        _methods.Add($"[Select] ValueTask<{Name}?> GetAsync({KeyTypes});");
        _steps.Add($"foreach ({Name} row in rows) check.Same(\"Get\", Want(row), await {none});");
        _steps.Add($"{Name} row = New(m); "
            + $"if (!rows.Any(other => Same(other, row))) check.Same(\"Get of nothing\", \"none\", await {none});");
        if (_model.IsAppendOnly || _model.PassesOver)
        {
            return;
        }

        var many = new RandomManyRows(_model);
        if (_model.Columns.Any(static column => column.IsWritten && !column.IsWriteOnce) && _model.Chance(2, "Update"))
        {
            AddUpdate();
            many.AddUpdate(_methods, _steps);
        }

        if (_model.Chance(2, "Upsert"))
        {
            AddUpsert();
            many.AddUpsert(_methods, _steps);
        }

        AddDelete(many);
    }

    private void AddDelete(RandomManyRows many)
    {
        many.AddDelete(_methods, _steps);
        if (_model.Chance(2, "Delete by key"))
        {
            _methods.Add($"[Delete] ValueTask<bool> RemoveAsync({KeyTypes});");
            _steps.Add($$"""
                if (rows.Count > 0)
                        {
                            {{Name}} row = rows[m.Next(rows.Count)];
                            check.Same("Remove", true, await all.RemoveAsync({{KeysOf("row")}}));
                            check.Same("Remove twice", false, await all.RemoveAsync({{KeysOf("row")}}));
                            rows.Remove(row);
                        }
                """);
        }
    }

    private void AddUpdate()
    {
        bool returns = _model.Chance(2, "Update, returning");
        _methods.Add($"[Update] ValueTask<{(returns ? Name : "bool")}> ChangeAsync({Name} row);");
        _steps.Add($$"""
            for (int i = 0; i < 5 && rows.Count > 0; i++)
                    {
                        int at = m.Next(rows.Count);
                        {{Name}} now = Changed(rows[at], New(m)), merged = Merged(rows[at], now);
                        if (await check.Taken("Change", Taken(rows, merged, at), async () => {{(returns
                            ? "check.Same(\"Change\", Want(merged), Got(await all.ChangeAsync(now)))"
                            : "check.Same(\"Change\", true, await all.ChangeAsync(now))")}})) continue;
                        rows[at] = merged;
                    }
            """);
        if (_model.Columns.Any(static column => column.IsVersion))
        {
            _model.Note("Update, version conflict");
            _steps.Add($$"""
                if (rows.Count > 0)
                        {
                            {{Name}} old = Merged(rows[0], rows[0]);
                            try { await all.ChangeAsync(old); check.True("an old version was taken", false); }
                            catch (VersionConflictException) { }
                        }
                """);
        }
    }

    private void AddUpsert()
    {
        bool returns = _model.KeyKind == KeyKind.Generated || _model.Chance(2, "Upsert, returning");
        _methods.Add($"[Upsert] ValueTask{(returns ? $"<{Name}>" : "")} SaveAsync({Name} row);");
        _steps.Add($$"""
            for (int i = 0; i < 6; i++)
                    {
                        {{Name}} now = New(m), back = now;
                        int at = m.Half || rows.Count == 0 ? rows.FindIndex(row => Same(row, now)) : m.Next(rows.Count);
                        if (at >= 0) now = Changed(rows[at], now);
                        {{Name}} merged = at >= 0 ? Merged(rows[at], now) : now;
                        if (await check.Taken("Save", Taken(rows, merged, at),
                            async () => {{(returns ? "back = " : "")}}await all.SaveAsync(now))) continue;
                        if (at >= 0) rows[at] = merged; else rows.Add(Stored(now, back));
                        {{(returns ? "check.Same(\"Save\", Want(rows[at >= 0 ? at : ^1]), Got(back));" : "")}}
                    }
            """);
    }

    private void AddPurge()
    {
        RandomColumn[] equal = [.. _model.Columns.Where(static column => column.Has(Uses.Equal) && !column.IsVersion)];
        if (equal.Length > 0 && _model.Chance(2, "Delete by condition"))
        {
            RandomColumn column = _model.Any(equal);
            string ignoring = column.IgnoresCase ? "true" : "false";
            string value = column.Computed is null ? $"r.{column.Name}" : $"({column.Computed})";
            _methods.Add($"[Delete] ValueTask<int> PurgeAsync([Is(nameof({Name}.{column.Name}))] {column.Form.Type} value);");
            _steps.Add($"{column.Form.Type} gone = {column.Form.Make}; "
                + $"check.Same(\"Purge\", rows.RemoveAll(r => Show.Eq({value}, gone, {ignoring})), "
                + $"await all.PurgeAsync(gone));");
        }
    }
}

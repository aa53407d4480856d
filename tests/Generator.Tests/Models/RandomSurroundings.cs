namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>What stands beside a random table in its database: the table it refers to, a view of it, triggers that keep it.</summary>
internal sealed class RandomSurroundings(RandomModel model)
{
    private string Name => model.Name;

    private string Owner => $"OwnerOf{Name}";

    // As SQL, and then within a string of C#.
    private string Table => $"\\\"{Name} of \\\"\\\"all\\\"\\\"\\\"";

    /// <summary>Types beside the entity.</summary>
    public string Source => model.Action is null ? "" : $"[Persisted]\npublic sealed partial record {Owner}([property: Key] int Id);\n\n";

    /// <summary>Members of the database beside the repository.</summary>
    public string Member => model.Action is null ? "" : $"public partial IRepository<{Owner}, int> OwnersOf{Name} {{ get; }}";

    /// <summary>Attributes of the database.</summary>
    public string Attribute => !model.HasView ? ""
        : $"[SchemaObject(\"count of {Name}\", \"CREATE VIEW \\\"count of {Name}\\\" AS SELECT count(*) AS n FROM {Table}\")]";

    public void AddBefore(List<string> steps)
    {
        if (model.Action is not null)
        {
            steps.Add($"for (int i = 0; i < 6; i++) await store.OwnersOf{Name}.InsertAsync(new(i));");
        }
    }

    public void AddAfter(List<string> steps)
    {
        if (model.HasView)
        {
            string count = $"await Plain.ScalarAsync(store, \"SELECT n FROM \\\"count of {Name}\\\"\")";
            steps.Add($"check.Same(\"view\", (long)rows.Count, {count});");
        }

        if (model.IsAppendOnly)
        {
            steps.Add($"check.Same(\"append-only, deleted\", rows.Count > 0, await Plain.IsRefusedAsync(store, \"DELETE FROM {Table}\"));");
        }

        if (model.Action is { } action)
        {
            AddStray(steps);
            AddAction(steps, action);
        }
    }

    private void AddStray(List<string> steps) => steps.Add($$"""
        {{Name}} some = New(m), stray = {{With("some", "99")}};
                if (!Taken(rows, stray))
                {
                    bool isRefused = false;
                    try { await all.AddAsync(stray); } catch (PersistenceException) { isRefused = true; }
                    check.True("a row without an owner was taken", isRefused);
                    check.Alike("Stray", rows.Select(Want), (await all.AllAsync()).Select(Got));
                }
        """);

    private void AddAction(List<string> steps, string action)
    {
        string follow = action switch
        {
            "Cascade" => "rows.RemoveAll(r => r.Owner == gone);",
            "SetNull" => $"rows = rows.Select(r => r.Owner == gone ? {With("r", "null")} : r).ToList();",
            _ => "",
        };
        string refused = follow.Length > 0 ? "false" : "rows.Any(r => r.Owner == gone)";
        steps.Add($$"""
            int gone = m.Next(6);
                    bool isRefused = false;
                    try { await store.OwnersOf{{Name}}.DeleteAsync(gone); } catch (PersistenceException) { isRefused = true; }
                    check.Same("the owner is kept", {{refused}}, isRefused);
                    {{follow}}
                    check.Alike("{{action}}", rows.Select(Want), (await all.AllAsync()).Select(Got));
            """);
    }

    private string With(string row, string owner) => $"Build({string.Join(", ", model.Columns
        .Where(static column => column.Computed is null)
        .Select(column => column.IsReference ? owner : $"{row}.{column.Name}"))})";
}

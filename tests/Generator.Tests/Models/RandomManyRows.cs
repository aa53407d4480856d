namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>Writes of many rows of a random entity in one call, beside the writes of one.</summary>
internal sealed class RandomManyRows(RandomModel model)
{
    private string Name => model.Name;

    // What is not there counts nothing; with a version it would be a conflict.
    private bool CanMiss => model.KeyKind != KeyKind.Generated && !model.Columns.Any(static column => column.IsVersion);

    private string Stranger => CanMiss ? "if (New(m) is var other && !rows.Any(row => Same(row, other))) given.Add(other);" : "";

    public void AddUpdate(List<string> methods, List<string> steps)
    {
        if (!model.Chance(2, "Update, many"))
        {
            return;
        }

        methods.Add($"[Update] ValueTask<int> ChangeAllAsync(IReadOnlyCollection<{Name}> rows);");
        steps.Add($$"""
            List<{{Name}}> given = [];
                    for (int at = 0; at < rows.Count && given.Count < 4; at += 2)
                    {
                        {{Name}} now = Changed(rows[at], New(m)), merged = Merged(rows[at], now);
                        if (Taken(rows, merged, at)) continue;
                        given.Add(now);
                        rows[at] = merged;
                    }

                    int found = given.Count;
                    {{Stranger}}
                    check.Same("ChangeAll", found, await all.ChangeAllAsync(given));
                    check.Alike("ChangeAll", rows.Select(Want), (await all.AllAsync()).Select(Got));
            """);
    }

    public void AddUpsert(List<string> methods, List<string> steps)
    {
        if (!model.Chance(2, "Upsert, many"))
        {
            return;
        }

        methods.Add($"[Upsert] ValueTask<{Name}[]> SaveAllAsync(IEnumerable<{Name}> rows);");
        steps.Add($$"""
            List<{{Name}}> given = [];
                    List<int> places = [];
                    for (int at = 0; at < rows.Count && given.Count < 3; at += 3)
                    {
                        {{Name}} now = Changed(rows[at], New(m)), merged = Merged(rows[at], now);
                        if (Taken(rows, merged, at)) continue;
                        given.Add(now);
                        places.Add(at);
                        rows[at] = merged;
                    }

                    for (int i = 0; i < 3; i++)
                    {
                        {{Name}} now = New(m);
                        if (rows.Any(row => Same(row, now)) || Taken(rows, now)) continue;
                        given.Add(now);
                        places.Add(rows.Count);
                        rows.Add(Stored(now, now));
                    }

                    {{Name}}[] back = await all.SaveAllAsync(given);
                    check.Same("SaveAll", given.Count, back.Length);
                    for (int i = 0; i < back.Length; i++)
                    {
                        rows[places[i]] = Stored(rows[places[i]], back[i]);
                        check.Same("SaveAll", Want(rows[places[i]]), Got(back[i]));
                    }

                    check.Alike("SaveAll", rows.Select(Want), (await all.AllAsync()).Select(Got));
            """);
    }

    public void AddDelete(List<string> methods, List<string> steps)
    {
        if (!model.Chance(2, "Delete, many"))
        {
            return;
        }

        methods.Add($"[Delete] ValueTask<int> RemoveAllAsync({Name}[] rows);");
        steps.Add($$"""
            List<{{Name}}> given = rows.Where((_, i) => i % 4 == 1).ToList();
                    int found = given.Count;
                    rows.RemoveAll(row => given.Any(gone => Same(row, gone)));
                    {{Stranger}}
                    check.Same("RemoveAll", found, await all.RemoveAllAsync(given.ToArray()));
                    check.Alike("RemoveAll", rows.Select(Want), (await all.AllAsync()).Select(Got));
            """);
    }
}

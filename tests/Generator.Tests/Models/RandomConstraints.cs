namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>Attributes of a random type: its table, its indexes, what is unique, what is checked.</summary>
internal sealed class RandomConstraints(RandomModel model)
{
    private readonly Queue<RandomColumn> _free = new(model.Columns
        .Where(static column => column is { IsKey: false, IsUnique: false, IsVersion: false, IsReference: false }
            && column.Has(Uses.Equal)));

    public IEnumerable<string> All =>
        [Table(), .. model.IsAppendOnly ? ["AppendOnly"] : Array.Empty<string>(), .. RowId(), .. Checks(), .. Indexes()];

    private string Table()
    {
        List<string> words = [$"\"{model.Name} of \\\"all\\\"\""];
        words.AddRange(model.IsStrict ? ["Strict = true"] : []);
        words.AddRange(model.IsWithoutRowId ? ["WithoutRowId = true"] : []);
        words.AddRange(model.KeyKind == KeyKind.Keyless ? ["Keyless = true"] : []);
        words.AddRange(model.Chance(3, "Checks") ? ["Checks = DerivedChecks.All"] : []);
        return $"Persisted({string.Join(", ", words)})";
    }

    private IEnumerable<string> RowId() => model.KeyKind != KeyKind.RowId ? []
        : model.Chance(2, "RowId, AutoIncrement") ? ["RowId(AutoIncrement = true)"] : ["RowId"];

    private IEnumerable<string> Checks() =>
        model.Columns.FirstOrDefault(static column => column.Has(Uses.Sum)) is { } number && model.Chance(3, "Check of a type")
            ? [$"Check($\"{{nameof({number.Name})}} > -1000\", Name = \"{model.Name} in range\")"]
            : [];

    private IEnumerable<string> Indexes()
    {
        if (_free.TryDequeue(out RandomColumn? one) && model.Chance(2, "Index"))
        {
            string second = _free.TryPeek(out RandomColumn? next) && model.Chance(2, "Index, descending")
                ? $", $\"{{nameof({next.Name})}} DESC\"" : "";
            yield return $"Index(nameof({one.Name}){second})";
        }

        if (_free.TryDequeue(out RandomColumn? part) && model.Chance(2, "Index, partial"))
        {
            yield return $"Index(nameof({part.Name}), Where = $\"{{nameof({part.Name})}} IS NOT NULL\", Name = \"part {model.Name}\")";
        }

        if (model.Columns.FirstOrDefault(static column => column.Form.Name == "string") is { } text && model.Chance(2, "Index, expression"))
        {
            yield return $"Index($\"lower({{nameof({text.Name})}})\", Name = \"lower {model.Name}\")";
        }

        if (_free.TryDequeue(out RandomColumn? several)
            && model.Columns.LastOrDefault(static column => column is { IsKey: true }) is { } key
            && model.Chance(3, "Unique, several"))
        {
            string passes = !model.IsAppendOnly && model.KeyKind != KeyKind.Generated && model.Chance(2, "Unique, OnConflict")
                ? $", OnConflict = ConflictAction.{model.Any("Ignore", "Replace")}" : "";
            yield return $"Unique(nameof({several.Name}), nameof({key.Name}){passes})";
        }
    }
}

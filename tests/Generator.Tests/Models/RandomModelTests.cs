using System.Globalization;
using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Harness;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Models;

/// <summary>
/// Random entities with random repositories: what is emitted compiles without a warning, makes its table, keeps random rows, and answers
/// as a list in memory does.
/// </summary>
/// <remarks>
/// A failure names the models by number; <c>MODEL=number</c> runs one alone and shows its source, and
/// <c>MODELS=number</c> all that follow it instead of the
/// usual ones.
/// </remarks>
public sealed class RandomModelTests
{
    private const int Batches = 10;
    private const int Size = 50;

    private static readonly string[] s_features =
    [
        "record", "class", "record struct", "positional record", "positional record struct",
        "key Single", "key Composite", "key Generated", "key RowId", "key Keyless", "AutoIncrement", "RowId, AutoIncrement", "Descending",
        "nullable", "Strict", "WithoutRowId", "Version", "Collation", "Type", "Column name", "Default", "Default of SQL", "Unique",
        "Unique, several", "Unique, OnConflict", "WriteOnce", "Sensitive", "Interned", "Check of a property", "Check of a type", "Checks",
        "Computed", "Computed, stored", "Index", "Index, descending", "Index, partial", "Index, expression",
        "AppendOnly", "SchemaObject", "References", "References, nullable", "References, deferred",
        "References, NoAction", "References, Restrict", "References, Cascade", "References, SetNull",
        "Insert, returning", "Insert, nothing", "Insert, many", "Insert, many returning", "Update", "Update, returning",
        "Update, many", "Upsert, many", "Delete, many", "Update, version conflict", "Upsert", "Upsert, returning",
        "Delete by key", "Delete by condition", "Set", "Patch", "Projection",
        "Page", "Aggregate, sum", "Aggregate, greatest", "OrderBy", "descending order", "Limit and Offset",
        "Is", "NotEqual", "OneOf", "NotOneOf", "optional", "NullMatches", "AtLeast", "Before", "StartsWith", "Contains", "NotContains",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, One is null ? Batches : 1)];

    private static int? One => Setting("MODEL");

    private static int First => Setting("MODELS") ?? 1;

    [Theory, MemberData(nameof(Numbers))]
    [Covers("Column", "name", "Type", "Collation", "AsNumber")]
    [Covers("Persisted", "table", "Strict", "WithoutRowId", "Keyless", "Checks")]
    [Covers("Key", "Order", "Generated", "AutoIncrement", "Descending", On = "Insert Upsert Update Delete Select")]
    [Covers("Converter", On = "Insert Upsert Update UpdateWhere Select Count Exists DeleteWhere")]
    [Covers("AppendOnly", On = "Insert Select")]
    [Covers("RowId", "AutoIncrement")]
    [Covers("Computed", "sql", "Stored", On = "Insert Upsert Update Select Count Exists")]
    [Covers("Insert")]
    [Covers("Upsert")]
    [Covers("Select")]
    [Covers("Count")]
    [Covers("Exists")]
    [Covers("Is", "property", On = "Select Count Exists DeleteWhere")]
    [Covers("Limit", On = "Select")]
    [Covers("Offset", On = "Select")]
    [Covers("OrderBy", "terms", On = "Select Page")]
    [Covers("Set", "property", On = "UpdateWhere")]
    [Covers("Patch")]
    [Covers("Projection")]
    [Covers("Version", On = "Insert Upsert Update UpdateWhere Delete")]
    [Covers("Unique", "properties", "OnConflict")]
    [Covers("SchemaObject", "name", "sql")]
    [Covers("References", "OnDelete", "Deferred")]
    [Covers("JsonColumn", "Context", "Raw", On = "Insert Upsert Update UpdateWhere Select")]
    [Covers("WriteOnce", On = "Insert Upsert Update")]
    public async Task Models_compile_and_agree_with_memory(int batch)
    {
        RandomModel[] models = [.. Enumerable.Range(One ?? First + (batch * Size), One is null ? Size : 1)
            .Select(static seed => new RandomModel(seed))];
        RandomRepository[] repositories = [.. models.Select(static model => new RandomRepository(model))];
        using var program = Compiled.Of(GeneratorRun.Of(
            new RunOptions { JsonGenerator = true }, Types(models, repositories), Scenes(models, repositories)));

        string[] faults = await program.CallAsync<string[]>("Acme.Scenes", "RunAsync", program.DatabaseFile, First);

        Offenders.None(One is null || faults.Length == 0 ? faults : [.. faults, repositories[0].Source]);
    }

    [Fact]
    public void Every_form_and_feature_occurs()
    {
        var models = Enumerable.Range(First, Batches * Size).Select(static seed => new RandomModel(seed)).ToList();
        models.ForEach(static model => _ = new RandomRepository(model));
        Dictionary<string, int> counts = models.SelectMany(static model => model.Features)
            .CountBy(static feature => feature).ToDictionary();

        Offenders.None(s_features.Concat(RandomForm.All.Select(static form => form.Name))
            .Where(feature => counts.GetValueOrDefault(feature) < 3));
        Assert.Empty(counts.Keys.Except(s_features).Except(RandomForm.All.Select(static form => form.Name)));
        Assert.Equal([1, 12], new[] { models.Min(Columns), models.Max(Columns) });
        static int Columns(RandomModel model) => model.Columns.Count(static column => column is { IsWritten: true, IsReference: false });
    }

    private static string Types(RandomModel[] models, RandomRepository[] repositories) => $$"""
        {{Accepted.Usings}}
        namespace Acme;

        {{RandomSupport.Types}}
        {{string.Concat(repositories.Select(static repository => repository.Source))}}
        [Database]
        {{Lines(repositories.Select(static repository => repository.Surroundings.Attribute), "")}}
        public sealed partial class Store
        {
            {{string.Join("\n    ", models.Select(static model => $"public partial I{model.Name} {model.Name} {{ get; }}"))}}
            {{Lines(repositories.Select(static repository => repository.Surroundings.Member), "    ")}}
        }
        """;

    private static string Lines(IEnumerable<string> lines, string indent) =>
        string.Join("\n" + indent, lines.Where(static line => line.Length > 0));

    private static string Scenes(RandomModel[] models, RandomRepository[] repositories) => $$"""
        #nullable enable
        #pragma warning disable
        {{Accepted.Usings}}
        namespace Acme;

        {{RandomSupport.Maker}}
        {{RandomSupport.Check}}
        {{RandomSupport.Plain}}
        {{string.Concat(repositories.Select(static repository => repository.Scene))}}
        public static class Scenes
        {
            public static async Task<string[]> RunAsync(string file, int seed)
            {
                await using Store store = await Store.OpenAsync(file);
                List<string> faults = [];
                {{string.Join("\n        ",
                    models.Select(static model =>
                    $"await OneAsync({model.Seed}, (check, m) => Scene{model.Name}.RunAsync(store, check, m), faults);"))}}
                return [.. faults];
            }

            private static async Task OneAsync(int number, Func<Check, M, Task> run, List<string> faults)
            {
                string name = $"MODEL={number}";
                var check = new Check(name);
                try { await run(check, new M(number)); }
                catch (Exception defect) { check.Faults.Add(name + " " + defect); }
                if (check.Rows == 0) check.Faults.Add(name + " compared no row");
                faults.AddRange(check.Faults.Take(3));
            }
        }
        """;

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

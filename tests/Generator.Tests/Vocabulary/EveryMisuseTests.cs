using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>Misuses that no diagnostic's own tests show: each attribute and argument is told where it is wrong.</summary>
public sealed class EveryMisuseTests
{
    private static readonly string[] s_marks = ["[|", "|]"];

    private static readonly Dictionary<string, (string Attribute, string Argument, string Id, string Source)> s_rows = new[]
    {
        Shape("AverageOf", "property", "SYG112", "[AverageOf(nameof(Row.Name))] double? [|Some|]"),
        Shape("SumOf", "property", "SYG160", "[SumOf(\"Nope\")] long [|Some|]"),
        Shape("MinOf", "property", "SYG160", "[MinOf(\"Nope\")] int? [|Some|]"),
        Shape("MaxOf", "property", "SYG160", "[MaxOf(\"Nope\")] int? [|Some|]"),
        Shape("From", "path", "SYG160", "[From(\"Nope\")] int [|Some|]"),
        Shape("CountOf", "", "SYG161", "[CountOf] string [|Some|]"),
        Method("Select", "property", "SYG106", "[[|Select(\"Nope\")|]] ValueTask<List<int>> AllAsync();"),
        Condition("Before", "property", "SYG106", "[[|Before(\"Nope\")|]] int value"),
        Condition("NotContains", "property", "SYG106", "[[|NotContains(\"Nope\")|]] string value"),
        Condition("NotOneOf", "property", "SYG106", "[[|NotOneOf(\"Nope\")|]] int[] values"),
        Condition("NotStartsWith", "property", "SYG106", "[[|NotStartsWith(\"Nope\")|]] string value"),
        Constant("Before", "value", "Before(nameof(Row.Stars), \"x\")"),
        Constant("NotContains", "value", "NotContains(nameof(Row.Name), 3)"),
        Constant("NotOneOf", "values", "NotOneOf(nameof(Row.Stars), \"x\")"),
        Constant("NotStartsWith", "value", "NotStartsWith(nameof(Row.Name), 3)"),
        Method("Filter", "", "SYG147", "[Select] ValueTask<List<Row>> SomeAsync(Strange [|strange|]);",
            "[Filter<Other>] public sealed record Strange(int? Id);"),
        Method("Patch", "", "SYG126", "[Update] ValueTask<bool> ChangeAsync(int id, Strange [|strange|]);",
            "[Patch<Other>] public sealed record Strange { public Optional<int> Id { get; init; } }"),
        Method("Projection", "", "SYG160", "[Select] ValueTask<List<Strange>> AllAsync();",
            "[Projection<Row>] public sealed record Strange(int [|Nope|]);"),
        Entity("Key", "AutoIncrement", "SYG013",
            "[Persisted] public sealed record Some([property: Key(AutoIncrement = true)] string [|Id|]);"),
        Entity("Persisted", "table", "SYG022", "[Persisted(\"sqlite_some\")] public sealed record [|Some|]([Key] int Id);"),
        Entity("Persisted", "Strict", "SYG015",
            "[Persisted(Strict = true)] public sealed record Some([Key] int Id, "
                + "[property: [|Column(Type = \"VARCHAR(3)\")|]] string Text);"),
        Entity("Persisted", "WithoutRowId", "SYG013",
            "[Persisted(WithoutRowId = true)] public sealed record Some([property: Key(AutoIncrement = true)] int [|Id|]);"),
        Entity("Persisted", "Keyless", "SYG040", "[Persisted(Keyless = true)] public sealed record [|Some|]([Key] int Id);"),
        Entity("RowId", "AutoIncrement", "SYG018",
            "[Persisted(WithoutRowId = true), RowId(AutoIncrement = true)] public sealed record [|Some|](int Id);"),
        Entity("ForeignKey", "Name", "SYG022",
            "[Persisted, [|ForeignKey<Row>([nameof(RowId)], Name = \"\")|]] "
                + "public sealed record Some([Key] int Id, [property: Index] int RowId);"),
    }.ToDictionary(static row => $"{row.Attribute} {row.Argument} {row.Id}");

    public static IEnumerable<Cell> Cells => s_rows.Values.Select(static row => new Cell(row.Attribute, row.Argument));

    public static TheoryData<string> Rows => [.. s_rows.Keys];

    [Theory, MemberData(nameof(Rows))]
    [CoversEach(nameof(Cells), IsMisuse = true)]
    public void It_is_refused_where_it_stands(string row)
    {
        (string source, string text) = Unmark(s_rows[row].Source);

        var diagnostic = Assert.Single(GeneratorRun.Of(source).Diagnostics);

        Assert.Equal(s_rows[row].Id, diagnostic.Id);
        Assert.Equal(text, diagnostic.Location.SourceTree!.ToString().Substring(
            diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    private static (string Attribute, string Argument, string Id, string Source) Shape(
        string attribute, string argument, string id, string member) => Method(
            attribute, argument, id, "[Select] ValueTask<List<Card>> CardsAsync();",
            $"[Projection<Row>] public sealed record Card(int Id, {member});");

    private static (string Attribute, string Argument, string Id, string Source) Condition(
        string attribute, string argument, string id, string parameter) =>
        Method(attribute, argument, id, $"[Select] ValueTask<List<Row>> SomeAsync({parameter});");

    private static (string Attribute, string Argument, string Id, string Source) Constant(
        string attribute, string argument, string condition) =>
        Method(attribute, argument, "SYG140", $"[Select, [|{condition}|]] ValueTask<List<Row>> SomeAsync();");

    private static (string Attribute, string Argument, string Id, string Source) Method(
        string attribute, string argument, string id, string method, string more = "") =>
        Entity(attribute, argument, id, $"{more}\n[Repository<Row>]\npublic interface IRows {{ {method} }}");

    private static (string Attribute, string Argument, string Id, string Source) Entity(
        string attribute, string argument, string id, string more) => (attribute, argument, id, $$"""
        using Synthorg.Gen;

        namespace Shop;

        [Persisted]
        public sealed record Row([Key] int Id, string Name, int Stars);

        [Persisted]
        public sealed record Other([Key] int Id);

        {{more}}
        """);

    private static (string Source, string Text) Unmark(string marked)
    {
        string[] parts = marked.Split(s_marks, StringSplitOptions.None);
        return (string.Concat(parts), parts[1]);
    }
}

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>One method with one condition.</summary>
/// <param name="Place">Where the condition is said.</param>
/// <param name="Kind">The method's.</param>
/// <param name="Holds">The condition in C#, of a <c>row</c>.</param>
/// <param name="Covered">What it shows, each on <paramref name="Kind"/>.</param>
/// <param name="About">What the method is called after; the first of what it shows where it is not said.</param>
internal sealed record ConditionRow(string Place, string Kind, string Holds, Cell[] Covered, string? About = null)
{
    public string Method => (About ?? Covered[0].Attribute) + Place + Kind;

    /// <summary>Attributes besides the verb's, after a comma.</summary>
    public string Attributes { get; init; } = "";

    public string Parameter { get; init; } = "";

    public string Arguments { get; init; } = "";

    /// <summary>The declaration of the type that the parameter has.</summary>
    public string Filter { get; init; } = "";

    public IEnumerable<Cell> Cells => Covered.Select(cell => cell with { Kind = Kind });

    public string Declaration => Kind switch
    {
        MethodKinds.UpdateWhere => $"[Update{Attributes}] int {Method}([Set] string mark{Further});",
        MethodKinds.DeleteWhere => $"[Delete{Attributes}] int {Method}({Parameter});",
        MethodKinds.Page => $"[Select, OrderBy(nameof(Row.Id)){Attributes}] Page<Row> {Method}(PageRequest page{Further});",
        MethodKinds.Select => $"[Select{Attributes}] List<Row> {Method}({Parameter});",
        MethodKinds.Count => $"[Count{Attributes}] int {Method}({Parameter});",
        MethodKinds.Exists => $"[Exists{Attributes}] bool {Method}({Parameter});",
        _ => $"[Aggregate(Aggregates.Max, nameof(Row.Id)){Attributes}] int? {Method}({Parameter});",
    };

    private string Further => Parameter.Length == 0 ? "" : ", " + Parameter;
}

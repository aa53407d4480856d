namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>One line of a chart, one column of a table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Values">One for each size, in their order, in any unit: only ratios are shown.</param>
internal sealed record Series(string Name, IReadOnlyList<double> Values)
{
    /// <summary>By the value at the smallest size.</summary>
    public IReadOnlyList<double> Ratios => [.. Values.Select(value => value / Values[0])];
}

/// <summary>What grows, and what becomes of the measured things then.</summary>
/// <param name="Name">Of the chart's file.</param>
/// <param name="Title">Above the chart.</param>
/// <param name="Axis">What grows.</param>
/// <param name="Sizes">From the smallest, which is 1 in the chart.</param>
/// <param name="Lines">What was measured.</param>
internal sealed record GrowthResult(string Name, string Title, string Axis, IReadOnlyList<int> Sizes, IReadOnlyList<Series> Lines)
{
    public string ToMarkdown()
    {
        IEnumerable<string> rows = Lines.Select(static line => $"| {line.Name} | {string.Join(" | ", line.Ratios.Select(Format))} |");
        return $"""
            | {Title}: × that of {Count(Sizes[0])} | {Count(Sizes[0])} | {string.Join(" | ", Sizes.Skip(1).Select(Count))} |
            |---|--:|{string.Concat(Sizes.Skip(1).Select(static _ => "--:|"))}
            {string.Join('\n', rows)}

            """;
    }

    public static string Count(int size) => FormattableString.Invariant($"{size:N0}");

    public static string Format(double ratio) => ratio >= 100
        ? FormattableString.Invariant($"{ratio:N0}")
        : FormattableString.Invariant($"{ratio:0.##}");
}

using System.Globalization;

namespace Synthorg.Gen.Benchmarks.Charts;

/// <summary>The page's table of ratios, so that its chart shows what it says.</summary>
/// <param name="Contestants">Whom it has a column for.</param>
/// <param name="Rows">Each contest's ratios in their order; none where a contestant took no part.</param>
internal sealed record ContestTable(IReadOnlyList<string> Contestants, IReadOnlyList<(string Title, IReadOnlyList<double?> Ratios)> Rows)
{
    private const string Corner = "time, × C";

    /// <exception cref="InvalidDataException">The page has no such table.</exception>
    public static ContestTable In(IEnumerable<string> page)
    {
        string[][] lines =
        [
            .. page.SkipWhile(static line => !line.StartsWith($"| {Corner} |", StringComparison.Ordinal))
                .TakeWhile(static line => line.StartsWith('|'))
                .Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
        if (lines.Length < 3)
        {
            throw new InvalidDataException($"There is no table '{Corner}'.");
        }

        return new(lines[0][1..], [.. lines[2..].Select(static cells => (cells[0], Ratios(cells[1..])))]);
    }

    private static IReadOnlyList<double?> Ratios(string[] cells) => [.. cells.Select(Ratio)];

    private static double? Ratio(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}

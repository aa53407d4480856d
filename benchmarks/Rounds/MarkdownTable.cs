using System.Globalization;
using System.Text;

namespace Synthorg.Gen.Benchmarks.Rounds;

/// <summary>A contest's outcome, to be read.</summary>
internal static class MarkdownTable
{
    public static string Of(string title, IReadOnlyList<RoundResult> results)
    {
        double own = results.First(static result => result.Name.StartsWith("Synthorg.Gen", StringComparison.Ordinal)).Ratio;
        StringBuilder table = new();
        table.AppendLine(CultureInfo.InvariantCulture, $"| {title} | × C | × Synthorg.Gen | allocated |");
        table.AppendLine("|---|--:|--:|--:|");
        foreach (RoundResult result in results)
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {result.Name} | {result.Ratio:F2} | {result.Ratio / own:F2} | {Size(result.Bytes)} |");
        }

        return table.ToString();
    }

    private static string Size(double bytes) => bytes < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N0} KiB");
}

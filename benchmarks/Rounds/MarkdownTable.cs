using System.Globalization;
using System.Text;
using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Rounds;

/// <summary>A contest's outcome, to be read.</summary>
internal static class MarkdownTable
{
    public static string Of(string title, IReadOnlyList<RoundResult> results) => Write(
    [
        [title, "× C", "× Synthorg.Gen", "allocated"],
        .. results.Select(result => (string[])[result.Name, Ratio(result), OfOwn(result, results), Size(result.Bytes)]),
    ]);

    /// <summary>Two measures of the same contestants, taken together: what is allocated belongs to neither alone.</summary>
    public static string Of(string title, IReadOnlyList<RoundResult> reads, IReadOnlyList<RoundResult> saves) => Write(
    [
        [title, "a read, × C", "× Synthorg.Gen", "a save, × C", "× Synthorg.Gen"],
        .. reads.Zip(saves, (read, save) => (string[])[read.Name, Ratio(read), OfOwn(read, reads), Ratio(save), OfOwn(save, saves)]),
    ]);

    /// <summary>Names to the left, figures to the right, each column as wide as its widest cell.</summary>
    private static string Write(IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        StringBuilder table = new();
        AppendRow(rows[0]);
        AppendRow([new('-', widths[0]), .. widths[1..].Select(static width => new string('-', width - 1) + ':')]);
        foreach (string[] row in rows.Skip(1))
        {
            AppendRow(row);
        }

        return table.ToString();

        void AppendRow(string[] cells) => table.AppendJoin(
            ' ', cells.Select((cell, i) => $"| {(i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))}")).AppendLine(" |");
    }

    private static string Ratio(RoundResult result) => result.Ratio.ToString("F2", CultureInfo.InvariantCulture);

    private static string OfOwn(RoundResult result, IReadOnlyList<RoundResult> results)
    {
        RoundResult own = results.First(static result => result.Name.StartsWith(Contestant.Own, StringComparison.Ordinal));
        return (result.Ratio / own.Ratio).ToString("F2", CultureInfo.InvariantCulture);
    }

    private static string Size(double bytes) => bytes < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N0} KiB");
}

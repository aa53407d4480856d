using System.Diagnostics;
using System.Globalization;

namespace Quickstart;

/// <summary>Aligned console text, with colour on a terminal only.</summary>
internal sealed class Report
{
    private readonly TextWriter _output = Console.Out;
    private readonly bool _hasColour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Does the work, then writes what it was, what came of it and how long it took.</summary>
    public async ValueTask<T> StepAsync<T>(string what, Func<ValueTask<T>> work, Func<T, string> outcome)
    {
        long start = Stopwatch.GetTimestamp();
        T result = await work();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        string took = string.Create(CultureInfo.InvariantCulture, $"{milliseconds,8:F1} ms");
        _output.WriteLine($"  {what,-48}{outcome(result),14}{Paint("2", took)}");
        return result;
    }

    public void Heading(string text) => _output.WriteLine($"\n{Paint("1", text)}");

    public void Line(string text) => _output.WriteLine($"  {text}");

    /// <summary>The first column is words, to the left; the others are numbers, to the right.</summary>
    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        string[][] body = [.. rows];
        int[] widths = [.. heads.Select((head, column) => body.Select(row => row[column].Length).Append(head.Length).Max())];
        _output.WriteLine(Paint("2", Row(heads)));
        foreach (string[] row in body)
        {
            _output.WriteLine(Row(row));
        }

        string Row(string[] cells) =>
            "  " + string.Join("   ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])));
    }

    private string Paint(string style, string text) => _hasColour ? $"\e[{style}m{text}\e[0m" : text;
}

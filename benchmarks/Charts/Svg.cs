using System.Security;
using System.Text;

namespace Synthorg.Gen.Benchmarks.Charts;

/// <summary>What a chart is drawn with: legible on a light page and on a dark one, and told apart without colour by its marks.</summary>
internal sealed class Svg
{
    public const string Ink = "#808080"; // In the middle of light and dark.

    private static readonly string[] s_colours = ["#2f81f7", "#d97706", "#2da44e", "#bf3989"];
    private readonly StringBuilder _svg = new();

    public Svg(int width, int height, string title)
    {
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" role="img">""");
        Add($"<title>{Escape(title)}</title>");
    }

    /// <summary>Of a mark and what belongs to it.</summary>
    public static string Colour(int number) => s_colours[number % s_colours.Length];

    /// <summary>Ends it.</summary>
    public string Close()
    {
        Add("</svg>");
        return _svg.ToString();
    }

    public void Text(double x, double y, string anchor, string colour, string text, int size = 13) => Add(FormattableString.Invariant(
        $"""<text x="{x:F1}" y="{y:F1}" text-anchor="{anchor}" fill="{colour}" font-size="{size}">{Escape(text)}</text>"""));

    public void Rule(double x1, double y1, double x2, double y2, double opacity, string colour = Ink, int width = 1) =>
        Add(FormattableString.Invariant($"""<line x1="{x1:F1}" y1="{y1:F1}" x2="{x2:F1}" y2="{y2:F1}" """)
            + FormattableString.Invariant($"""stroke="{colour}" stroke-opacity="{opacity}" stroke-width="{width}"/>"""));

    public void Line(IEnumerable<(double X, double Y)> points, string colour)
    {
        IEnumerable<string> places = points.Select(static point => FormattableString.Invariant($"{point.X:F1},{point.Y:F1}"));
        Add($"""<polyline fill="none" stroke="{colour}" stroke-width="2" points="{string.Join(' ', places)}"/>""");
    }

    /// <summary>One of four filled marks, or of the same four hollow ones.</summary>
    public void Mark(double x, double y, int number)
    {
        string colour = Colour(number);
        string paint = number % 8 < 4 ? $"fill=\"{colour}\"" : $"fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"";
        Add((number % 4) switch
        {
            0 => FormattableString.Invariant($"""<circle cx="{x:F1}" cy="{y:F1}" r="4.5" {paint}/>"""),
            1 => FormattableString.Invariant($"""<rect x="{x - 4:F1}" y="{y - 4:F1}" width="8" height="8" {paint}/>"""),
            2 => FormattableString.Invariant($"""<path d="M{x:F1} {y - 5:F1}l5 9h-10z" {paint}/>"""),
            _ => FormattableString.Invariant($"""<path d="M{x:F1} {y - 5:F1}l5 5-5 5-5-5z" {paint}/>"""),
        });
    }

    private void Add(string element) => _svg.Append(element).Append('\n');

    private static string Escape(string text) => SecurityElement.Escape(text);
}

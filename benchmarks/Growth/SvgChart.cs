using System.Security;
using System.Text;

namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>Draws a result as lines over two logarithmic axes, legible on a light page and on a dark one.</summary>
internal sealed class SvgChart
{
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 70;
    private const int Right = 20;
    private const int Top = 76;
    private const int Bottom = 56;

    // In the middle of light and dark, and told apart without colour by their marks.
    private const string Ink = "#808080";
    private static readonly string[] s_colours = ["#2f81f7", "#d97706", "#2da44e", "#bf3989"];

    private readonly StringBuilder _svg = new();
    private readonly GrowthResult _result;
    private readonly int _lowest;
    private readonly int _highest;

    private SvgChart(GrowthResult result)
    {
        _result = result;
        double[] ratios = [.. result.Lines.SelectMany(static line => line.Ratios)];
        _lowest = (int)Math.Floor(Math.Log10(ratios.Min()) + 0.02);
        _highest = Math.Max(_lowest + 1, (int)Math.Ceiling(Math.Log10(ratios.Max()) - 0.02));
    }

    public static string Of(GrowthResult result) => new SvgChart(result).Draw();

    private string Draw()
    {
        Add($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" role="img">
            """);
        Add($"<title>{Escape(_result.Title)}</title>");
        Text(Left, 22, "start", Ink, $"{_result.Title} (× that of {GrowthResult.Count(_result.Sizes[0])})", size: 15);
        DrawSizes();
        DrawRatios();
        for (int i = 0; i < _result.Lines.Count; i++)
        {
            DrawLine(_result.Lines[i], i);
        }

        Add("</svg>");
        return _svg.ToString();
    }

    private void DrawSizes()
    {
        foreach (int size in _result.Sizes)
        {
            double x = X(size);
            Rule(x, Top, x, Height - Bottom, 0.25);
            Text(x, Height - Bottom + 20, "middle", Ink, GrowthResult.Count(size));
        }

        Text((Left + Width - Right) / 2.0, Height - 12, "middle", Ink, _result.Axis);
    }

    private void DrawRatios()
    {
        for (int power = _lowest; power <= _highest; power++)
        {
            double ratio = Math.Pow(10, power);
            Rule(Left, Y(ratio), Width - Right, Y(ratio), power == 0 ? 0.7 : 0.25);
            Text(Left - 8, Y(ratio) + 4, "end", Ink, FormattableString.Invariant($"{ratio:#,0.###}"));
        }
    }

    private void DrawLine(Series line, int number)
    {
        string colour = s_colours[number % s_colours.Length];
        IReadOnlyList<double> ratios = line.Ratios;
        IEnumerable<string> points = ratios.Select((ratio, i) => FormattableString.Invariant($"{X(_result.Sizes[i]):F1},{Y(ratio):F1}"));
        Add($"""<polyline fill="none" stroke="{colour}" stroke-width="2" points="{string.Join(' ', points)}"/>""");
        for (int i = 0; i < ratios.Count; i++)
        {
            Mark(X(_result.Sizes[i]), Y(ratios[i]), number, colour);
        }

        double x = Left + (number * (double)(Width - Left - Right) / _result.Lines.Count);
        Mark(x + 6, 46, number, colour);
        Text(x + 18, 51, "start", colour, line.Name);
    }

    private void Mark(double x, double y, int number, string colour) => Add((number % 4) switch
    {
        0 => FormattableString.Invariant($"""<circle cx="{x:F1}" cy="{y:F1}" r="4.5" fill="{colour}"/>"""),
        1 => FormattableString.Invariant($"""<rect x="{x - 4:F1}" y="{y - 4:F1}" width="8" height="8" fill="{colour}"/>"""),
        2 => FormattableString.Invariant($"""<path d="M{x:F1} {y - 5:F1}l5 9h-10z" fill="{colour}"/>"""),
        _ => FormattableString.Invariant($"""<path d="M{x:F1} {y - 5:F1}l5 5-5 5-5-5z" fill="{colour}"/>"""),
    });

    private void Rule(double x1, double y1, double x2, double y2, double opacity) => Add(FormattableString.Invariant(
        $"""<line x1="{x1:F1}" y1="{y1:F1}" x2="{x2:F1}" y2="{y2:F1}" stroke="{Ink}" stroke-opacity="{opacity}"/>"""));

    private void Text(double x, double y, string anchor, string colour, string text, int size = 13) => Add(FormattableString.Invariant(
        $"""<text x="{x:F1}" y="{y:F1}" text-anchor="{anchor}" fill="{colour}" font-size="{size}">{Escape(text)}</text>"""));

    private double X(double size)
    {
        double whole = Math.Log10((double)_result.Sizes[^1] / _result.Sizes[0]);
        double part = Math.Log10(size / _result.Sizes[0]) / whole;
        return Left + 20 + (part * (Width - Left - Right - 50));
    }

    private double Y(double ratio)
    {
        double part = (Math.Log10(ratio) - _lowest) / (_highest - _lowest);
        return Height - Bottom - (part * (Height - Bottom - Top));
    }

    private void Add(string element) => _svg.Append(element).Append('\n');

    private static string Escape(string text) => SecurityElement.Escape(text);
}

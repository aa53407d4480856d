using Synthorg.Gen.Benchmarks.Growth;

namespace Synthorg.Gen.Benchmarks.Charts;

/// <summary>Draws what becomes of something as lines over two logarithmic axes.</summary>
internal sealed class GrowthChart
{
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 70;
    private const int Right = 20;
    private const int Top = 76;
    private const int Bottom = 56;

    private readonly Svg _svg;
    private readonly GrowthResult _result;
    private readonly int _lowest;
    private readonly int _highest;

    private GrowthChart(GrowthResult result)
    {
        _svg = new(Width, Height, result.Title);
        _result = result;
        double[] ratios = [.. result.Lines.SelectMany(static line => line.Ratios)];
        _lowest = (int)Math.Floor(Math.Log10(ratios.Min()) + 0.02);
        _highest = Math.Max(_lowest + 1, (int)Math.Ceiling(Math.Log10(ratios.Max()) - 0.02));
    }

    public static string Of(GrowthResult result) => new GrowthChart(result).Draw();

    private string Draw()
    {
        _svg.Text(Left, 22, "start", Svg.Ink, $"{_result.Title} (× that of {GrowthResult.Count(_result.Sizes[0])})", size: 15);
        DrawSizes();
        DrawRatios();
        for (int i = 0; i < _result.Lines.Count; i++)
        {
            DrawLine(_result.Lines[i], i);
        }

        return _svg.Close();
    }

    private void DrawSizes()
    {
        foreach (int size in _result.Sizes)
        {
            double x = X(size);
            _svg.Rule(x, Top, x, Height - Bottom, 0.25);
            _svg.Text(x, Height - Bottom + 20, "middle", Svg.Ink, GrowthResult.Count(size));
        }

        _svg.Text((Left + Width - Right) / 2.0, Height - 12, "middle", Svg.Ink, _result.Axis);
    }

    private void DrawRatios()
    {
        for (int power = _lowest; power <= _highest; power++)
        {
            double ratio = Math.Pow(10, power);
            _svg.Rule(Left, Y(ratio), Width - Right, Y(ratio), power == 0 ? 0.7 : 0.25);
            _svg.Text(Left - 8, Y(ratio) + 4, "end", Svg.Ink, FormattableString.Invariant($"{ratio:#,0.###}"));
        }
    }

    private void DrawLine(Series line, int number)
    {
        (double X, double Y)[] points = [.. line.Ratios.Select((ratio, i) => (X(_result.Sizes[i]), Y(ratio)))];
        _svg.Line(points, Svg.Colour(number));
        foreach ((double x, double y) in points)
        {
            _svg.Mark(x, y, number);
        }

        double start = Left + (number * (double)(Width - Left - Right) / _result.Lines.Count);
        _svg.Mark(start + 6, 46, number);
        _svg.Text(start + 18, 51, "start", Svg.Colour(number), line.Name);
    }

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
}

using Synthorg.Gen.Benchmarks.Contests;

namespace Synthorg.Gen.Benchmarks.Charts;

/// <summary>Draws each contest as a row of marks over a logarithmic axis of times, the toolkit and the best of the others joined.</summary>
internal sealed class ContestChart
{
    private const int Width = 880;
    private const int Left = 312;
    private const int Right = 24;
    private const int Top = 96;
    private const int PerRow = 26;
    private const double Lowest = 0.2;
    private const double Highest = 100;

    private static readonly double[] s_ticks = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

    // The marks of the others: filled for the first of two ways to use a library, hollow for the second.
    private static readonly int[] s_others = [1, 5, 2, 6, 3, 7, 4];

    private readonly ContestTable _table;
    private readonly Svg _svg;
    private readonly int[] _marks;
    private readonly int _own;
    private readonly double _bottom;

    private ContestChart(ContestTable table)
    {
        _table = table;
        _bottom = Top + (table.Rows.Count * PerRow);
        _svg = new(Width, (int)_bottom + 40, "Time of each work, × C on the same SQLite library");
        _own = table.Contestants.ToList().IndexOf(Contestant.Own);
        int others = 0;
        _marks =
        [
            .. table.Contestants.Select(name =>
                name is Contestant.Own or Contestant.StepsOnly ? 0 : s_others[others++ % s_others.Length]),
        ];
    }

    public static string Of(ContestTable table) => new ContestChart(table).Draw();

    private string Draw()
    {
        _svg.Text(12, 22, "start", Svg.Ink, "Time of each work, × C on the same SQLite library: further left is faster", size: 15);
        DrawLegend();
        foreach (double tick in s_ticks)
        {
            _svg.Rule(X(tick), Top - 8, X(tick), _bottom, tick == 1 ? 0.8 : 0.2);
            _svg.Text(X(tick), _bottom + 20, "middle", Svg.Ink, tick == 1 ? "1 = C" : FormattableString.Invariant($"{tick}"));
        }

        for (int row = 0; row < _table.Rows.Count; row++)
        {
            DrawRow(_table.Rows[row].Title, _table.Rows[row].Ratios, Top + 8 + (row * PerRow));
        }

        return _svg.Close();
    }

    private void DrawLegend()
    {
        const int PerLine = 5;
        for (int i = 0; i < _table.Contestants.Count; i++)
        {
            double x = 18 + (i % PerLine * (Width - 30.0) / PerLine);
            double y = 46 + (i / PerLine * 22);
            DrawMark(i, x, y);
            _svg.Text(x + 12, y + 5, "start", i == _own ? Svg.Colour(0) : Svg.Ink, _table.Contestants[i]);
        }
    }

    private void DrawRow(string title, IReadOnlyList<double?> ratios, double y)
    {
        _svg.Text(Left - 12, y + 5, "end", Svg.Ink, title);
        _svg.Rule(Left, y, Width - Right, y, 0.12);
        double? best = ratios.Where((_, i) => i != _own && _table.Contestants[i] != Contestant.StepsOnly).Min();
        if (ratios[_own] is { } own && best is { } other)
        {
            _svg.Rule(X(own), y, X(other), y, 0.35, Svg.Colour(0), width: 4);
        }

        // The toolkit's last, over any other at its place.
        foreach (int i in Enumerable.Range(0, ratios.Count).OrderBy(i => i == _own))
        {
            if (ratios[i] is { } ratio)
            {
                DrawMark(i, X(ratio), y);
            }
        }
    }

    private void DrawMark(int contestant, double x, double y)
    {
        if (_table.Contestants[contestant] == Contestant.StepsOnly)
        {
            _svg.Rule(x, y - 7, x, y + 7, 0.9, width: 2);
            return;
        }

        _svg.Mark(x, y, _marks[contestant]);
    }

    private static double X(double ratio) =>
        Left + ((Width - Left - Right) * Math.Log(ratio / Lowest) / Math.Log(Highest / Lowest));
}

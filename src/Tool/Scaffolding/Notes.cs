namespace Synthorg.Gen.Tool;

/// <summary>What of a schema no attribute can say, and so is not scaffolded.</summary>
internal sealed class Notes
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    /// <param name="what">A table, a column, a rule.</param>
    /// <param name="why">Why it is left out, or is another one.</param>
    public void Add(string what, string why) => _lines.Add($"{what}: {why}");
}

namespace Synthorg.Gen;

/// <summary>A name that a column once had. Made by emitted code.</summary>
/// <param name="column">The column's name today, unquoted.</param>
/// <param name="former">The name it had, unquoted.</param>
public sealed class FormerName(string column, string former)
{
    /// <summary>The column's name today, unquoted.</summary>
    public string Column { get; } = column;

    /// <summary>The name it had, unquoted.</summary>
    public string Former { get; } = former;
}

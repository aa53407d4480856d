namespace Synthorg.Gen;

/// <summary>A text that once stood for a member of an enum. Made by emitted code.</summary>
/// <param name="column">The column, unquoted.</param>
/// <param name="former">The text that stood for the member.</param>
/// <param name="text">The text that stands for it today.</param>
public sealed class FormerText(string column, string former, string text)
{
    /// <summary>The column, unquoted.</summary>
    public string Column { get; } = column;

    /// <summary>The text that stood for the member.</summary>
    public string Former { get; } = former;

    /// <summary>The text that stands for it today.</summary>
    public string Text { get; } = text;
}

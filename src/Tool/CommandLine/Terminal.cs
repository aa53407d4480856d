namespace Synthorg.Gen.Tool;

/// <summary>Where results and complaints go, in colour where somebody looks.</summary>
/// <param name="output">For results.</param>
/// <param name="error">For complaints.</param>
/// <param name="isColoured">Whether results are shown in colour.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isColoured)
{
    private const string Reset = "\e[0m";

    /// <summary>The process's own: in colour unless it is redirected, or the user says no (https://no-color.org).</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, IsColouredProcess());

    /// <summary>A result, as it is.</summary>
    public void Write(string text) => output.Write(text);

    /// <summary>A result of several lines, each in the colour of what it says.</summary>
    public void WriteLines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            output.Write($"{Coloured(line, ColourOf(line))}\n");
        }
    }

    /// <summary>A complaint.</summary>
    public void Complain(string message) => error.Write($"{message}\n");

    private static bool IsColouredProcess() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    private string Coloured(string line, string colour) => isColoured && colour.Length > 0 ? $"{colour}{line}{Reset}" : line;

    private static string ColourOf(string line)
    {
        string text = line.TrimStart();
        bool Begins(string word) => text.StartsWith(word, StringComparison.Ordinal);
        return Begins("refused:") ? "\e[31m"
            : Begins("drop ") || text.Contains("can lose data)", StringComparison.Ordinal) ? "\e[31m"
            : Begins("rebuild ") || Begins("rename ") ? "\e[33m"
            : Begins("create ") || Begins("add ") ? "\e[32m"
            : Begins("--") ? "\e[2m"
            : "";
    }
}

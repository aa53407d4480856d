namespace Synthorg.Gen.Tool;

/// <summary>One command: what it is called, what it takes, and what it does.</summary>
/// <param name="Name">Its words, parted by one space.</param>
/// <param name="Files">The files that it takes, as help calls them.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Run">Does it, and gives the exit code.</param>
internal sealed record Command(string Name, IReadOnlyList<string> Files, string Summary, Func<Arguments, Terminal, int> Run)
{
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>What help says besides.</summary>
    public string Remarks { get; init; } = "";
}

/// <summary>One option of a command.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">What help calls its value; <see langword="null"/> for a switch.</param>
/// <param name="Summary">What it does.</param>
internal sealed record CommandOption(string Name, string? Value, string Summary);

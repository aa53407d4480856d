using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The examples of a diagnostic's page, each with the hidden code ahead of it.</summary>
internal sealed class DiagnosticPage
{
    private const string Folder = "docs/diagnostics";
    private const string Fence = "```";

    private DiagnosticPage(IReadOnlyList<string> blocks) => Blocks = blocks;

    public static IEnumerable<string> Ids =>
        WorkingTree.Files(Folder, "SYG*.md").Select(static file => Path.GetFileNameWithoutExtension(file));

    public IReadOnlyList<string> Blocks { get; }

    public string First => Blocks[0];

    /// <summary>The last block, which shows the fix.</summary>
    public string Fix => Blocks[^1];

    /// <summary>An example that no source of one project can raise.</summary>
    public bool IsCompiled => !First.StartsWith("// not compiled: ", StringComparison.Ordinal);

    public static DiagnosticPage Of(string id)
    {
        string[] lines = File.ReadAllLines(WorkingTree.PathOf($"{Folder}/{id}.md"));
        var blocks = new List<string>();
        string hidden = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is "<!-- csharp")
            {
                hidden = Until(lines, ref i, "-->") + "\n";
            }
            else if (lines[i] is Fence + "csharp")
            {
                blocks.Add(hidden + Until(lines, ref i, Fence));
                hidden = "";
            }
        }

        return new(blocks);
    }

    private static string Until(string[] lines, ref int at, string end)
    {
        int start = at + 1;
        at = Array.IndexOf(lines, end, start);
        return string.Join('\n', lines[start..at]);
    }
}

using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The examples of a diagnostic's page, each with the hidden code ahead of it.</summary>
internal sealed class DiagnosticPage
{
    private const string Folder = "docs/diagnostics";
    private const string Fence = "```";
    private const string File = Fence + "sql ";

    private DiagnosticPage(IReadOnlyList<DiagnosticExample> blocks) => Blocks = blocks;

    public static IEnumerable<string> Ids =>
        WorkingTree.Files(Folder, "SYG*.md").Select(static file => Path.GetFileNameWithoutExtension(file));

    public IReadOnlyList<DiagnosticExample> Blocks { get; }

    public DiagnosticExample First => Blocks[0];

    /// <summary>The last block, which shows the fix.</summary>
    public DiagnosticExample Fix => Blocks[^1];

    /// <summary>An example that no source of one project can raise.</summary>
    public bool IsCompiled => !First.Code.StartsWith("// not compiled: ", StringComparison.Ordinal);

    public static DiagnosticPage Of(string id)
    {
        string[] lines = System.IO.File.ReadAllLines(WorkingTree.PathOf($"{Folder}/{id}.md"));
        var blocks = new List<DiagnosticExample>();
        var files = new List<AdditionalFile>();
        string hidden = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is "<!-- csharp")
            {
                hidden = Until(lines, ref i, "-->") + "\n";
            }
            else if (lines[i] is Fence + "csharp")
            {
                blocks.Add(new(hidden + Until(lines, ref i, Fence), [.. files]));
                files.Clear();
                hidden = "";
            }
            else if (lines[i].StartsWith(File, StringComparison.Ordinal))
            {
                string path = lines[i][File.Length..];
                files.Add(new(path, Until(lines, ref i, Fence) + "\n"));
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

/// <summary>An example with the files beside it: blocks of SQL whose fence is followed by a path.</summary>
internal sealed record DiagnosticExample(string Code, IReadOnlyList<AdditionalFile> Files);

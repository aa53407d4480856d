using System.Text.RegularExpressions;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>One page: its blocks of code, and the links and headings of its prose.</summary>
internal sealed partial class Markdown
{
    private readonly List<CodeBlock> _blocks = [];
    private readonly List<AdditionalFile> _files = [];
    private readonly List<(int Line, string Text)> _prose = [];
    private readonly string[] _lines;

    private Markdown(string page, string[] lines)
    {
        Page = page;
        _lines = lines;
        bool startsProgram = false;
        for (int i = 0; i < lines.Length;)
        {
            if (Opening.Match(lines[i]) is { Success: true } opening)
            {
                i = ReadBlock(lines, i, opening, startsProgram);
                startsProgram &= _blocks[^1].Language != "csharp"; // A file beside it may come first.
                continue;
            }

            startsProgram |= lines[i].Trim() == "<!-- program -->";
            _prose.Add((i + 1, InlineCode.Replace(lines[i], "")));
            i++;
        }
    }

    /// <summary>Its path below the root, with <c>/</c>.</summary>
    public string Page { get; }

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>What its links lead to, with the line of each.</summary>
    public IEnumerable<(int Line, string Target)> Links =>
        from line in _prose
        from Match link in Link.Matches(line.Text)
        select (line.Line, link.Groups["target"].Value);

    /// <summary>Its headings' fragments, as GitHub names them.</summary>
    public IReadOnlySet<string> Fragments
    {
        get
        {
            var fragments = new HashSet<string>(StringComparer.Ordinal);
            foreach (string heading in Headings())
            {
                string slug = new([.. heading.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')]);
                string fragment = slug.Trim().Replace(' ', '-');
                for (int i = 1; !fragments.Add(fragment); i++)
                {
                    fragment = $"{slug.Trim().Replace(' ', '-')}-{i}";
                }
            }

            return fragments;
        }
    }

    [GeneratedRegex(
        @"^(?<indent>\s*)(?:(?<fence>`{3,}|~{3,})\s*(?<language>[^\s`]*)\s*(?<file>[^\s`]*)[^`]*|<!--\s*(?<hidden>csharp)\s*)$")]
    private static partial Regex Opening { get; }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode { get; }

    [GeneratedRegex("""(?<!\\)\]\((?<target>[^)\s]+)(?:\s+"[^"]*")?\)|^\s*\[[^\]]+\]:\s*(?<target>\S+)|(?:href|src)="(?<target>[^"]+)" """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Link { get; }

    public static Markdown Read(string page) => new(page, File.ReadAllLines(WorkingTree.PathOf(page)));

    /// <summary>A page that is not in the tree.</summary>
    public static Markdown Of(string text) => new("page.md", text.Split('\n'));

    // Headings keep the words of inline code; fences are not headings.
    private IEnumerable<string> Headings() => _prose
        .Select(line => _lines[line.Line - 1])
        .Where(static line => line.StartsWith('#'))
        .Select(static line => line.TrimStart('#').Trim());

    private void TellPrints()
    {
        if (_blocks is [.., { Language: "csharp" } code, { Language: "text" } text])
        {
            _blocks[^2] = code with { Prints = text.Text };
        }
    }

    private void TellFiles(string file)
    {
        if (file.Length > 0)
        {
            _files.Add(new(file, _blocks[^1].Text + "\n"));
        }
        else if (_blocks[^1].Language == "csharp")
        {
            _blocks[^1] = _blocks[^1] with { Files = [.. _files] };
            _files.Clear();
        }
    }

    /// <summary>Reads the block that opens at line <paramref name="start"/>, and gives the line after it.</summary>
    private int ReadBlock(string[] lines, int start, Match opening, bool startsProgram)
    {
        bool hidden = opening.Groups["hidden"].Success;
        string fence = opening.Groups["fence"].Value;
        int indent = opening.Groups["indent"].Length;
        int end = start + 1;
        while (end < lines.Length && !Closes(lines[end].Trim()))
        {
            end++;
        }

        Assert.True(end < lines.Length, $"{Page}({start + 1}): the block is not closed.");
        _blocks.Add(new(
            hidden ? "csharp" : opening.Groups["language"].Value.ToLowerInvariant(),
            start + 2,
            string.Join('\n', lines[(start + 1)..end].Select(line => line[Math.Min(indent, line.Length - line.TrimStart().Length)..])),
            hidden,
            startsProgram));
        TellPrints();
        TellFiles(opening.Groups["file"].Value);
        return end + 1;

        bool Closes(string line) => hidden
            ? line == "-->"
            : line.StartsWith(fence, StringComparison.Ordinal) && line.Trim(fence[0]).Length == 0;
    }
}

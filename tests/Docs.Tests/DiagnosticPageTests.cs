using System.Text.RegularExpressions;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>A diagnostic's page: its bad example is refused with that id, its remedy is not refused.</summary>
public sealed partial class DiagnosticPageTests
{
    public static TheoryData<string> DiagnosticPages => [.. Pages.OfDiagnostics];

    /// <summary>Each block stands alone, with the hidden code ahead of it; a comment names the ids that it is refused with.</summary>
    [Theory(SkipTestWithoutData = true), MemberData(nameof(DiagnosticPages))]
    public void An_example_is_refused_where_the_page_says_so_and_only_there(string page)
    {
        foreach (PageProgram program in Programs(Markdown.Read(page)))
        {
            string[] expected =
                [.. program.Blocks.SelectMany(static block => Refusal.Matches(block.Text)).Select(static id => id.Value)];
            GeneratorRun run = program.Run("using Synthorg.Gen;");

            Assert.Equal(expected.Distinct().Order(), run.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order());
            Assert.True(expected.Length > 0 || run.Problems.Count == 0, $"{program.Place}:\n{string.Join('\n', run.Problems)}");
        }
    }

    [Theory(SkipTestWithoutData = true), MemberData(nameof(DiagnosticPages))]
    public void A_page_shows_its_own_diagnostic(string page)
    {
        string id = Path.GetFileNameWithoutExtension(page);
        CodeBlock[] blocks = [.. Markdown.Read(page).Blocks.Where(static block => block.Language == "csharp")];

        Assert.NotEmpty(blocks);
        Assert.Contains(blocks, block => block.IsMarkedNotCompiled || Refusal.Matches(block.Text).Any(match => match.Value == id));
    }

    [GeneratedRegex("(?<=//.*)SYG[0-9]{3}")]
    private static partial Regex Refusal { get; }

    private static IEnumerable<PageProgram> Programs(Markdown markdown)
    {
        var hidden = new List<CodeBlock>();
        foreach (CodeBlock block in markdown.Blocks.Where(static block => block.Language == "csharp"))
        {
            if (block.Hidden)
            {
                hidden.Add(block);
                continue;
            }

            if (!block.IsMarkedNotCompiled)
            {
                yield return new(markdown.Page, [.. hidden, block]);
            }

            hidden.Clear();
        }
    }
}

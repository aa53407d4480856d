using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>README and the guides: what they show is what compiles.</summary>
public sealed class GuideTests
{
    public static TheoryData<string> Guides => [.. Pages.Guides];

    /// <summary>
    /// A page is one program, read from top to bottom; a line <c>&lt;!-- program --&gt;</c> ahead of a block starts the next one.
    /// </summary>
    [Theory, MemberData(nameof(Guides))]
    public void A_guide_compiles_as_it_is_written(string page)
    {
        foreach (PageProgram program in Programs(Markdown.Read(page)))
        {
            GeneratorRun run = program.Run();

            Assert.True(run.Diagnostics.IsEmpty, $"{program.Place}:\n{string.Join('\n', run.Diagnostics)}");
            Assert.True(run.Problems.Count == 0, $"{program.Place}:\n{string.Join('\n', run.Problems)}");
        }
    }

    [Theory, MemberData(nameof(Guides))]
    public void No_code_of_a_guide_escapes_compilation(string page) => Offenders.None(Markdown.Read(page).Blocks
        .Where(static block => block.IsMarkedNotCompiled || block.Language is "cs" or "c#")
        .Select(block => $"{page}({block.Line})"));

    private static IEnumerable<PageProgram> Programs(Markdown markdown)
    {
        var blocks = new List<CodeBlock>();
        foreach (CodeBlock block in markdown.Blocks.Where(static block => block.Language == "csharp"))
        {
            if (block.StartsProgram && blocks.Count > 0)
            {
                yield return new(markdown.Page, [.. blocks]);
                blocks.Clear();
            }

            blocks.Add(block);
        }

        if (blocks.Count > 0)
        {
            yield return new(markdown.Page, [.. blocks]);
        }
    }
}

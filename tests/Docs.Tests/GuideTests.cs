using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>README and the guides: what they show compiles, runs and prints what they say.</summary>
public sealed class GuideTests
{
    public static TheoryData<string> Guides => [.. Pages.Guides];

    /// <summary>Each program of each guide, by its place among those of the page, from 0.</summary>
    public static TheoryData<string, int> Programs =>
        [.. Pages.Guides.SelectMany(static page => PageProgram.Of(Markdown.Read(page)).Select((_, i) => (page, i)))];

    [Theory, MemberData(nameof(Programs))]
    public async Task A_guide_compiles_and_runs_and_prints_as_it_is_written(string page, int number) =>
        Offenders.None(await PageCheck.OfAsync(PageProgram.Of(Markdown.Read(page)).ElementAt(number)));

    [Theory, MemberData(nameof(Guides))]
    public void No_code_of_a_guide_escapes_compilation(string page) => Offenders.None(Markdown.Read(page).Blocks
        .Where(static block => block.IsMarkedNotCompiled || block.Language is "cs" or "c#")
        .Select(block => $"{page}({block.Line})"));

    /// <summary>A text that no block of code prints would be compared with nothing.</summary>
    [Theory, MemberData(nameof(Guides))]
    public void No_output_of_a_guide_escapes_comparison(string page)
    {
        IReadOnlyList<CodeBlock> blocks = Markdown.Read(page).Blocks;
        Offenders.None(blocks
            .Where((block, i) => block.Language == "text" && (i == 0 || blocks[i - 1].Language != "csharp"))
            .Select(block => $"{page}({block.Line})"));
    }
}

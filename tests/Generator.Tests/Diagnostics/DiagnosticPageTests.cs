using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What a page shows is true: its example is refused where it says so, its fix is not.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Pages => [.. DiagnosticPage.Ids];

    [Theory, MemberData(nameof(Pages))]
    public void The_first_example_is_refused_with_the_id_of_the_page(string id)
    {
        DiagnosticPage page = DiagnosticPage.Of(id);
        if (!page.IsCompiled)
        {
            return; // Its test raises it from two assemblies, or from a parser that fails.
        }

        GeneratorRun run = Run(page.First);

        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        TextLine line = LineOf(run);
        Assert.True(line.ToString().Contains("// " + id, StringComparison.Ordinal), $"{id} is raised in the line: {line}");
    }

    [Theory, MemberData(nameof(Pages))]
    public void The_fix_is_not_refused_and_compiles(string id)
    {
        DiagnosticPage page = DiagnosticPage.Of(id);
        if (page.Blocks.Count == 1)
        {
            Assert.Equal("SYG901", id); // A defect of ours has no fix in the code of others.
            return;
        }

        GeneratorRun run = Run(page.Fix);

        Offenders.None(run.Diagnostics);
        Offenders.None(run.Problems);
    }

    private static GeneratorRun Run(DiagnosticExample example) => GeneratorRun.Of(
        new RunOptions { JsonGenerator = true, Analyzers = true, Files = [.. example.Files] }, "global using Synthorg.Gen;", example.Code);

    /// <summary>The line that the diagnostic lies in.</summary>
    private static TextLine LineOf(GeneratorRun run)
    {
        SourceText text = run.Diagnostics[0].Location.SourceTree!.GetText();
        return text.Lines.GetLineFromPosition(run.Diagnostics[0].Location.SourceSpan.Start);
    }
}

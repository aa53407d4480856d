using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>Blocks of one page that belong together, put together as one program.</summary>
/// <remarks>
/// A using directive of any block serves all of them; types go to files of their own; statements run from top to bottom.
/// </remarks>
internal sealed class PageProgram(string page, IReadOnlyList<CodeBlock> blocks)
{
    private const string EndOfBlock = "\u001e";

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private readonly List<CompilationUnitSyntax> _units =
        [.. blocks.Select(static block => CSharpSyntaxTree.ParseText(block.Text, s_parse).GetCompilationUnitRoot())];

    /// <summary>Where a failure is looked for.</summary>
    public string Place => PlaceOf(blocks[0].Line);

    public IReadOnlyList<CodeBlock> Blocks => blocks;

    /// <summary>The programs of a guide, in its order.</summary>
    public static IEnumerable<PageProgram> Of(Markdown guide)
    {
        var blocks = new List<CodeBlock>();
        foreach (CodeBlock block in guide.Blocks.Where(static block => block.Language == "csharp"))
        {
            if (block.StartsProgram && blocks.Count > 0)
            {
                yield return new(guide.Page, [.. blocks]);
                blocks.Clear();
            }

            blocks.Add(block);
        }

        if (blocks.Count > 0)
        {
            yield return new(guide.Page, [.. blocks]);
        }
    }

    /// <summary>Runs the generator over it; <see cref="GeneratorRun.Problems"/> name the page and its lines.</summary>
    public GeneratorRun Run(params string[] moreUsings) => Run(tellsEnds: false, moreUsings);

    /// <summary>The same of a program that says where each block ends, for <see cref="Misprints"/>.</summary>
    public GeneratorRun RunTellingEnds() => Run(tellsEnds: true, []);

    /// <summary>Each block that prints other lines than the page shows, by the output of a program that tells its blocks' ends.</summary>
    public IEnumerable<string> Misprints(string output)
    {
        string[] printed = output.ReplaceLineEndings("\n").Split(EndOfBlock + "\n");
        int next = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            string actual = HasStatements(_units[i]) && next < printed.Length ? printed[next++].TrimEnd('\n') : "";
            if (actual != (blocks[i].Prints ?? ""))
            {
                yield return $"{PlaceOf(blocks[i].Line)} prints:\n{actual}\nand the page shows:\n{blocks[i].Prints}";
            }
        }
    }

    /// <summary>Whether that line of the page is code which it does not show.</summary>
    public bool Hides(int line) => blocks.Any(block =>
        block.Hidden && line >= block.Line && line < block.Line + block.Text.Split('\n').Length);

    private string PlaceOf(int line) => $"{page}({line})";

    private static bool HasStatements(CompilationUnitSyntax unit) => unit.Members.OfType<GlobalStatementSyntax>().Any();

    private GeneratorRun Run(bool tellsEnds, string[] moreUsings)
    {
        List<string> files = [Usings(moreUsings), .. _units.Select(Declarations).Where(static file => file.Length > 0)];
        string statements = string.Concat(_units.Select((unit, block) => Statements(unit, block, tellsEnds)));
        if (statements.Length > 0)
        {
            files.Add(statements);
        }

        RunOptions options = new()
        {
            Program = statements.Length > 0,
            AssemblyName = "Page",
            JsonGenerator = true,
            Analyzers = true,
            Files = [.. blocks.SelectMany(static block => block.Files)],
            MoreReferences = [MetadataReference.CreateFromFile(typeof(Synthorg.Entities.OrgDatabase).Assembly.Location)],
        };
        return GeneratorRun.Of(options, [.. files]);
    }

    private string Usings(string[] more) => string.Join('\n', _units
        .SelectMany(static unit => unit.Usings)
        .Select(static directive => directive.WithGlobalKeyword(default).NormalizeWhitespace().ToString())
        .Concat(more)
        .Distinct()
        .Select(static directive => $"global {directive}"));

    private string Declarations(CompilationUnitSyntax unit, int block) => string.Concat(
        unit.AttributeLists.Cast<SyntaxNode>()
            .Concat(unit.Members.Where(static member => member is not GlobalStatementSyntax))
            .Select(member => Text(member, block)));

    private string Statements(CompilationUnitSyntax unit, int block, bool tellsEnd) => string.Concat(
    [
        .. unit.Members.OfType<GlobalStatementSyntax>().Select(statement => Text(statement, block)),
        tellsEnd && HasStatements(unit) ? $"global::System.Console.WriteLine(\"{EndOfBlock}\");\n" : "",
    ]);

    // The compiler then reports places as a reader of the page counts them.
    private string Text(SyntaxNode node, int block)
    {
        int line = blocks[block].Line + node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
        return $"\n#line {line} \"{page}\"\n{node.ToFullString()}\n";
    }
}

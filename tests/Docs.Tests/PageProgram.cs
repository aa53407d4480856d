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
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private readonly List<CompilationUnitSyntax> _units =
        [.. blocks.Select(static block => CSharpSyntaxTree.ParseText(block.Text, s_parse).GetCompilationUnitRoot())];

    /// <summary>Where a failure is looked for.</summary>
    public string Place => $"{page}({blocks[0].Line})";

    public IReadOnlyList<CodeBlock> Blocks => blocks;

    /// <summary>Runs the generator over it; <see cref="GeneratorRun.Problems"/> name the page and its lines.</summary>
    public GeneratorRun Run(params string[] moreUsings)
    {
        List<string> files = [Usings(moreUsings), .. _units.Select(Declarations).Where(static file => file.Length > 0)];
        string statements = string.Concat(_units.SelectMany((unit, block) =>
            unit.Members.OfType<GlobalStatementSyntax>().Select(statement => Text(statement, block))));
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

    // The compiler then reports places as a reader of the page counts them.
    private string Text(SyntaxNode node, int block)
    {
        int line = blocks[block].Line + node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
        return $"\n#line {line} \"{page}\"\n{node.ToFullString()}\n";
    }
}

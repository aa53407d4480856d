using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.CodeFixes;

/// <summary>Applies a fix to the generator's diagnostics in a source, as an editor would.</summary>
internal static class FixRun
{
    /// <summary>The source after the fix of its first diagnostic; the source itself when no fix is offered.</summary>
    public static Task<string> ApplyAsync(CodeFixProvider fix, string source, CancellationToken cancellationToken) =>
        ApplyAsync(fix, new RunOptions(), source, cancellationToken);

    /// <inheritdoc cref="ApplyAsync(CodeFixProvider, string, CancellationToken)"/>
    public static async Task<string> ApplyAsync(
        CodeFixProvider fix, RunOptions options, string source, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        Diagnostic diagnostic = GeneratorRun.Of(options, source).Diagnostics.First(found => fix.FixableDiagnosticIds.Contains(found.Id));
        Document document = workspace.AddProject("Sample", LanguageNames.CSharp).AddDocument("Sample.cs", SourceText.From(source));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(
            document,
            Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan)),
            (action, _) => actions.Add(action),
            cancellationToken);
        await fix.RegisterCodeFixesAsync(context);
        if (actions.Count == 0)
        {
            return source;
        }

        ImmutableArray<CodeActionOperation> operations = await actions[0].GetOperationsAsync(cancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync(cancellationToken)).ToString();
    }
}

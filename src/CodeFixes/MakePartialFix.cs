using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthorg.Gen.CodeFixes;

/// <summary>Declares a type <c>partial</c>, so that its other half can be emitted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
internal sealed class MakePartialFix : CodeFixProvider
{
    private const string Title = "Declare it partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SYG017", "SYG064", "SYG202"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        TypeDeclarationSyntax? declaration = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();

        // SYG202 has other reasons too: a type that is partial already is not helped by this.
        if (root is null || declaration is null || declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(WithPartial(context.Document, root, declaration)), nameof(MakePartialFix)),
            context.Diagnostics);
    }

    private static Document WithPartial(Document document, SyntaxNode root, TypeDeclarationSyntax declaration)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        TypeDeclarationSyntax changed = declaration;
        if (declaration.Modifiers.Count == 0)
        {
            // The first token carries what stands ahead of the declaration.
            partial = partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia);
            changed = declaration.WithKeyword(declaration.Keyword.WithLeadingTrivia());
        }

        return document.WithSyntaxRoot(root.ReplaceNode(declaration, changed.AddModifiers(partial)));
    }
}

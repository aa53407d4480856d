using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthorg.Gen.CodeFixes;

/// <summary>Marks the property that is named as a key with <c>[Key]</c>: <c>Id</c>, or the type's name followed by <c>Id</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddKeyFix)), Shared]
internal sealed class AddKeyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SYG001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        TypeDeclarationSyntax? declaration = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        PropertyDeclarationSyntax? property = declaration?.Members.OfType<PropertyDeclarationSyntax>()
            .FirstOrDefault(member => IsNamedAsKey(member.Identifier.ValueText, declaration.Identifier.ValueText));
        if (root is null || property is null)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Mark '{property.Identifier.ValueText}' with [Key]",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(property, WithKey(property)))),
                nameof(AddKeyFix)),
            context.Diagnostics);
    }

    private static bool IsNamedAsKey(string property, string type) =>
        property.Equals("Id", StringComparison.OrdinalIgnoreCase) || property.Equals(type + "Id", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the editor's formatting puts attributes; what stands ahead of the property stays ahead.</summary>
    private static PropertyDeclarationSyntax WithKey(PropertyDeclarationSyntax property)
    {
        AttributeListSyntax key = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Key"))))
            .WithLeadingTrivia(property.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        PropertyDeclarationSyntax bare = property.WithLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, key));
    }
}

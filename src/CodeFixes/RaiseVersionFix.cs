using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthorg.Gen.CodeFixes;

/// <summary>Raises the version in <c>[Database]</c> by one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseVersionFix)), Shared]
internal sealed class RaiseVersionFix : CodeFixProvider
{
    private const string Version = "Version";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SYG222"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        AttributeSyntax? database = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.AttributeLists
            .SelectMany(static list => list.Attributes)
            .FirstOrDefault(static attribute => NameOf(attribute) is "Database" or "DatabaseAttribute");
        if (root is null || database is null || Present(database) is not { } version)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                FormattableString.Invariant($"Raise the version to {version + 1}"),
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(database, With(database, version + 1)))),
                nameof(RaiseVersionFix)),
            context.Diagnostics);
    }

    private static string? NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static AttributeArgumentSyntax? Argument(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == Version);

    /// <summary>Null where it is said by another word than a number: that one is to be raised by hand.</summary>
    private static int? Present(AttributeSyntax database) => Argument(database) switch
    {
        null => 1,
        { Expression: LiteralExpressionSyntax { Token.Value: int version } } => version,
        _ => null,
    };

    private static AttributeSyntax With(AttributeSyntax database, int version)
    {
        LiteralExpressionSyntax number = SyntaxFactory.LiteralExpression(
            SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(version));
        if (Argument(database) is { } present)
        {
            return database.ReplaceNode(present.Expression, number.WithTriviaFrom(present.Expression));
        }

        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(number).WithNameEquals(SyntaxFactory.NameEquals(
            SyntaxFactory.IdentifierName(Version).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));
        AttributeArgumentListSyntax arguments = database.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        return database.WithArgumentList(arguments.WithArguments(arguments.Arguments.Insert(0, added)));
    }
}

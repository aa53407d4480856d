using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>What a program declares and did not use when it ran.</summary>
internal sealed class Unused(PageProgram page, GeneratorRun program, IReadOnlySet<string> methods)
{
    private readonly List<INamedTypeSymbol> _types = [.. Recorder.TypesOf(program.Output.Assembly.GlobalNamespace)];

    /// <summary>Names of types and methods that the files of a page declare, in the order of their ids.</summary>
    public IEnumerable<string> All => _types
        .Where(IsOfPage)
        .SelectMany(Of)
        .Select(static symbol => symbol.ToDisplayString())
        .Order(StringComparer.Ordinal);

    private static bool IsOfPage(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Any(static part => part.SyntaxTree.FilePath.StartsWith("File", StringComparison.Ordinal))
        && symbol is not INamedTypeSymbol { Name: WellKnownMemberNames.TopLevelStatementsEntryPointTypeName };

    private IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        if (!IsUsed(type))
        {
            return [type];
        }

        return type.GetMembers().OfType<IMethodSymbol>().Where(IsWritten).Where(method => !Ran(method));
    }

    // An enum has no method, and a struct's constructor none that is recorded: they are used where other code of the page names them.
    private bool IsUsed(INamedTypeSymbol type) => type switch
    {
        _ when HasRows(type) => RowsMoved(type),
        { TypeKind: TypeKind.Enum or TypeKind.Struct } => IsNamed(type),
        _ => type.GetMembers().OfType<IMethodSymbol>().Any(Ran),
    };

    private static bool HasRows(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: nameof(PersistedAttribute) });

    /// <summary>Whether a row of it was written or read.</summary>
    private bool RowsMoved(INamedTypeSymbol type) => _types
        .Where(rows => rows.Name == $"{type.Name}Row")
        .SelectMany(static rows => rows.GetMembers().OfType<IMethodSymbol>())
        .Any(method => method.Name is "Read" or "Bind" && Ran(method));

    private bool Ran(IMethodSymbol method) => method is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface }
        ? _types.Any(type => type.FindImplementationForInterfaceMember(method) is IMethodSymbol { IsAbstract: false } own && Ran(own))
        : methods.Contains(method.GetDocumentationCommentId()!);

    /// <summary>Whether a reader sees it: not what the compiler or a generator adds, nor an accessor without a body.</summary>
    private bool IsWritten(IMethodSymbol method) => IsOfPage(method)
        && !page.Hides(method.Locations[0].GetMappedLineSpan().StartLinePosition.Line + 1)
        && method is { IsImplicitlyDeclared: false, PartialImplementationPart: null, IsPartialDefinition: false }
        && (method.ContainingType.TypeKind == TypeKind.Interface
            || method.DeclaringSyntaxReferences.Any(static part => HasBody(part.GetSyntax())));

    private static bool HasBody(SyntaxNode member) => member switch
    {
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        _ => false,
    };

    private bool IsNamed(INamedTypeSymbol type) => program.Output.SyntaxTrees
        .Where(static tree => tree.FilePath.StartsWith("File", StringComparison.Ordinal))
        .Any(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == type.Name)
            .Any(name => SymbolEqualityComparer.Default.Equals(program.Output.GetSemanticModel(tree).GetSymbolInfo(name).Symbol, type)));
}

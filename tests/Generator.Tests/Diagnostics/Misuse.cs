using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A source as somebody would get it wrong: most of what comes out is still C# that the compiler can read.</summary>
internal sealed class Misuse(string whole, int seed)
{
    private static readonly string[] s_types =
    [
        "int", "long?", "string", "string?", "object", "decimal", "double?", "Guid", "DateTimeOffset?", "byte[]", "bool", "char", "dynamic",
        "List<string>", "ImmutableArray<int>?", "Dictionary<int, string?>", "(int A, string B)",
        "Missing", "Missing<int>", "IntPtr", "Half",
        "ValueTask", "ValueTask<int>", "Task<bool>", "IAsyncEnumerable<int>", "IEnumerable<string>", "Optional<int>", "Match<string>",
        "Page<int>", "PageRequest", "CancellationToken", "Span<byte>", "void", "Uri", "Type", "int[,]", "Action<int>", "T", "Lazy<Uri>",
    ];

    private static readonly string[] s_literals =
        ["null", "0", "-1", "99", "1.5", "true", "'x'", "\"\"", "\"Id\"", "\"a;b\"", "\"\\0\"",
        "typeof(int)", "default", "$\"{1}\"", "new[] { 1 }"];

    private static readonly string[] s_modifiers =
        ["static", "abstract", "private", "internal", "readonly", "sealed", "partial", "required", "ref",
        "unsafe", "virtual", "new", "file"];

    private readonly Random _random = new(seed);
    private readonly CompilationUnitSyntax _root = SyntaxFactory.ParseCompilationUnit(whole);

    public static IReadOnlyList<string> Kinds { get; } =
    [
        "token removed", "token repeated", "tokens swapped", "text cut off", "attributes removed", "attributes moved", "attributes added",
        "another type", "member repeated", "member removed", "another literal", "another name", "another modifier", "parameter moved",
    ];

    /// <summary>One to three mistakes, the first of a given kind.</summary>
    public string Make(string kind)
    {
        string source = Once(_root, kind);
        for (int i = _random.Next(3); i > 0; i--)
        {
            source = Once(SyntaxFactory.ParseCompilationUnit(source), Any(Kinds));
        }

        return source;
    }

    private string Once(CompilationUnitSyntax root, string kind) => kind switch
    {
        "token removed" => Instead(Token(root), ""),
        "token repeated" => Instead(Token(root), static text => text + text),
        "tokens swapped" => Swapped(root, Token(root), Token(root)),
        "text cut off" => root.ToFullString()[.._random.Next(root.FullSpan.Length + 1)],
        "attributes removed" => Instead(Node<AttributeListSyntax>(root), ""),
        "attributes moved" => Swapped(root, Node<AttributeListSyntax>(root), Node<AttributeListSyntax>(root)),
        "attributes added" => Added(root),
        "another type" => Instead(Node<TypeSyntax>(root, static type => type.Parent is not TypeSyntax), Any(s_types) + " "),
        "member repeated" => Instead(Node<MemberDeclarationSyntax>(root), static text => text + text),
        "member removed" => Instead(Node<MemberDeclarationSyntax>(root), ""),
        "another literal" => Instead(Node<ExpressionSyntax>(root, static node => node.Parent is AttributeArgumentSyntax), Any(s_literals)),
        "another name" => Instead(Token(root, SyntaxKind.IdentifierToken), Token(root, SyntaxKind.IdentifierToken).Text + " "),
        "another modifier" => Modified(root),
        _ => Swapped(root, Node<ParameterSyntax>(root), Node<ParameterSyntax>(root)),
    };

    private string Added(CompilationUnitSyntax root)
    {
        string attributes = Node<AttributeListSyntax>(root).ToString();
        SyntaxNodeOrToken place = _random.Next(2) == 0 ? Node<MemberDeclarationSyntax>(root) : Node<ParameterSyntax>(root);
        return Instead(place, text => attributes + " " + text);
    }

    private string Modified(CompilationUnitSyntax root)
    {
        SyntaxToken modifier = Any(root.DescendantTokens().Where(static token => SyntaxFacts.IsAccessibilityModifier(token.Kind())
            || token.IsKind(SyntaxKind.SealedKeyword) || token.IsKind(SyntaxKind.PartialKeyword)
                || token.IsKind(SyntaxKind.RequiredKeyword)));
        return Instead(modifier, text => _random.Next(2) == 0 ? text + Any(s_modifiers) + " " : Any(s_modifiers) + " ");
    }

    private static string Instead(SyntaxNodeOrToken old, string text) => Instead(old, _ => text);

    /// <summary>A node that was not found is of no text: nothing changes.</summary>
    private static string Instead(SyntaxNodeOrToken old, Func<string, string> change)
    {
        SyntaxNode root = (old.AsNode() ?? old.Parent!).AncestorsAndSelf().Last();
        string source = root.ToFullString();
        return source[..old.FullSpan.Start] + change(old.ToFullString()) + source[old.FullSpan.End..];
    }

    private static string Swapped(CompilationUnitSyntax root, SyntaxNodeOrToken one, SyntaxNodeOrToken other)
    {
        (SyntaxNodeOrToken first, SyntaxNodeOrToken second) = one.FullSpan.Start < other.FullSpan.Start ? (one, other) : (other, one);
        string source = root.ToFullString();
        return first.FullSpan.End > second.FullSpan.Start
            ? source
            : source[..first.FullSpan.Start] + second.ToFullString() + source[first.FullSpan.End..second.FullSpan.Start]
                + first.ToFullString() + source[second.FullSpan.End..];
    }

    private SyntaxToken Token(CompilationUnitSyntax root, SyntaxKind kind = SyntaxKind.None) => Any(
        root.DescendantTokens().Where(token => kind == SyntaxKind.None || token.IsKind(kind)));

    private SyntaxNode Node<T>(CompilationUnitSyntax root, Func<T, bool>? fits = null)
        where T : SyntaxNode =>
        Any(root.DescendantNodes().OfType<T>().Where(node => fits?.Invoke(node) != false).Cast<SyntaxNode>().DefaultIfEmpty(root));

    private T Any<T>(IEnumerable<T> choices)
    {
        IReadOnlyList<T> all = choices as IReadOnlyList<T> ?? [.. choices];
        return all.Count == 0 ? default! : all[_random.Next(all.Count)];
    }
}

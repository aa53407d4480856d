using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>One place where code of one room names what belongs to another, or to Roslyn.</summary>
/// <param name="From">The folder the code lies in; empty for the project's own folder.</param>
/// <param name="To">The folder of the type that is named; <see cref="Rooms.Roslyn"/> for the compiler's types.</param>
/// <param name="Type">The outermost type, without its namespace.</param>
/// <param name="Place">File and line.</param>
internal sealed record RoomUse(string From, string To, string Type, string Place);

/// <summary>Who uses whom among the folders of a project, as the compiler binds it: a full name or a <c>var</c> hides nothing.</summary>
internal static class Rooms
{
    public const string Roslyn = "(Roslyn)";

    /// <summary>Every use across rooms in <paramref name="project"/>, a folder relative to the root.</summary>
    public static IReadOnlyList<RoomUse> Uses(string project, IEnumerable<MetadataReference> references)
    {
        var options = new RunOptions();
        SyntaxTree[] files = [.. WorkingTree.Files(project, "*.cs")
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options.Parse, path))];
        CSharpCompilation compilation = options.Compile(files).WithReferences(references);
        return [.. files.SelectMany(file => Uses(file, compilation.GetSemanticModel(file), WorkingTree.PathOf(project)))];
    }

    private static IEnumerable<RoomUse> Uses(SyntaxTree file, SemanticModel model, string project)
    {
        string from = RoomOf(file.FilePath, project);
        return
            from name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            let type = OutermostType(model.GetSymbolInfo(name).Symbol)
            where type is not null
            let to = RoomOf(type, project)
            where to is not null && to != @from
            let line = file.GetLineSpan(name.Span).StartLinePosition.Line + 1
            select new RoomUse(@from, to, type.Name, $"{WorkingTree.RelativePathOf(file.FilePath)}({line})");
    }

    private static INamedTypeSymbol? OutermostType(ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static string? RoomOf(INamedTypeSymbol type, string project) => type.DeclaringSyntaxReferences switch
    {
        [var declaration, ..] when declaration.SyntaxTree.FilePath.StartsWith(project, StringComparison.Ordinal)
            => RoomOf(declaration.SyntaxTree.FilePath, project),
        _ => type.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? Roslyn : null,
    };

    private static string RoomOf(string path, string project) =>
        Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar) is [var room, _, ..] ? room : "";
}

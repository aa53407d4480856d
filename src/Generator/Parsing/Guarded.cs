using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The last line: a defect of a parser costs one declaration and says so, instead of the whole generator.</summary>
internal static class Guarded
{
    public static Parsed<TModel> Parse<TModel>(
        GeneratorAttributeSyntaxContext context,
        Func<INamedTypeSymbol, Compilation, CancellationToken, Parsed<TModel>> parse,
        CancellationToken cancellationToken)
        where TModel : class, IEquatable<TModel>
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        Compilation compilation = context.SemanticModel.Compilation;
        try
        {
            return IsFirst(context) ? parse(type, compilation, cancellationToken) : new Findings(type, compilation).Refuse<TModel>();
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            var findings = new Findings(type, compilation);
            findings.Add(Descriptors.GeneratorDefect, type, type.Name, $"{defect.GetType().Name}: {defect.Message}");
            return findings.Refuse<TModel>();
        }
    }

    /// <summary>A type is parsed once, even while two of its declarations carry the attribute (which the compiler refuses).</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext context)
    {
        AttributeData here = context.Attributes[0];
        AttributeData? first = context.TargetSymbol.GetAttributes().FirstOrDefault(candidate =>
            SymbolEqualityComparer.Default.Equals(candidate.AttributeClass?.OriginalDefinition, here.AttributeClass?.OriginalDefinition));
        return first?.ApplicationSyntaxReference is not { } reference
            || (here.ApplicationSyntaxReference is { } own && reference.SyntaxTree == own.SyntaxTree && reference.Span == own.Span);
    }
}

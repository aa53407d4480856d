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
        try
        {
            return parse(type, context.SemanticModel.Compilation, cancellationToken);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            var findings = new Findings();
            findings.Add(Descriptors.GeneratorDefect, type, type.Name, $"{defect.GetType().Name}: {defect.Message}");
            return findings.Refuse<TModel>();
        }
    }
}

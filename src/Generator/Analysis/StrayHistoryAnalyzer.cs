using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Synthorg.Gen.Generator.Diagnostics;

namespace Synthorg.Gen.Generator.Analysis;

/// <summary>Finds what is said of a schema's history where no migration would look for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StrayHistoryAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MisplacedAttribute];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
    }

    private static void CheckType(SymbolAnalysisContext context)
    {
        bool isEntity = AttributeOf(context.Symbol, KnownNames.Persisted) is not null;
        if (!isEntity)
        {
            Refuse(context, KnownNames.Renamed, "Renamed", "it is no entity");
        }

        if (!isEntity && AttributeOf(context.Symbol, KnownNames.Database) is null)
        {
            Refuse(context, KnownNames.Dropped, "Dropped", "it is neither an entity nor a database");
        }
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        INamedTypeSymbol owner = context.Symbol.ContainingType;
        if (AttributeOf(owner, KnownNames.Database) is null)
        {
            Refuse(context, KnownNames.Migration, "Migration", $"'{owner.Name}' is no database");
        }
    }

    private static AttributeData? AttributeOf(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    private static void Refuse(SymbolAnalysisContext context, string attribute, string name, string reason)
    {
        if (AttributeOf(context.Symbol, attribute)?.ApplicationSyntaxReference is { } written)
        {
            Location location = written.SyntaxTree.GetLocation(written.Span);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MisplacedAttribute, location, name, context.Symbol.Name, reason));
        }
    }
}

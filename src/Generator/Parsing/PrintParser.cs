using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Decides whether a record's text needs to be emitted, and of which members.</summary>
internal static class PrintParser
{
    /// <summary>Of a projection, a patch or a filter.</summary>
    public static Parsed<PrintModel> ParseView(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var findings = new Findings(type, compilation);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.HasAttribute(KnownNames.Converter))
            {
                findings.Add(Descriptors.MisplacedConverter, property, property.Name, "its column says how it is stored");
            }
        }

        PrintModel? print = Parse(type, compilation, findings);
        return print is null ? findings.Refuse<PrintModel>() : findings.Conclude(() => print);
    }

    /// <summary>The model; <see langword="null"/> where the compiler's own text shows nothing sensitive, or with a diagnostic.</summary>
    public static PrintModel? Parse(INamedTypeSymbol type, Compilation compilation, Findings findings)
    {
        bool isOurs = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        if (!type.IsRecord || !isOurs || HasOwnText(type))
        {
            return null;
        }

        var sensitive = new HashSet<string>(Shown(type, isWithBases: true)
            .OfType<IPropertySymbol>()
            .Where(property => SensitiveMembers.IsSensitive(property, type))
            .Select(static property => property.Name));
        if (sensitive.Count == 0)
        {
            return null;
        }

        bool isGeneric = type.IsGenericType || type.ContainingType is { IsGenericType: true };
        if (!type.IsPartial || isGeneric)
        {
            string advice = isGeneric ? "it is generic, so write its PrintMembers" : "declare it partial";
            findings.Add(Descriptors.SensitivePrinted, type, type.Name, sensitive.First(), advice);
            return null;
        }

        return ToModel(type, sensitive);
    }

    private static PrintModel ToModel(INamedTypeSymbol type, HashSet<string> sensitive)
    {
        bool hasBase = !type.IsValueType && type.BaseType is { SpecialType: SpecialType.None };
        bool printsBase = hasBase
            && (HasOwnText(type.BaseType!) || !Shown(type.BaseType!, isWithBases: true).Any(member => sensitive.Contains(member.Name)));
        return new PrintModel
        {
            Type = type.ToTypeName(),
            Declarations = type.PartialDeclarations,
            IsSealed = type.IsSealed,
            HasBase = hasBase,
            PrintsBase = printsBase,
            Members = Shown(type, isWithBases: !printsBase)
                .Where(member => !sensitive.Contains(member.Name))
                .Select(static member => Naming.Escape(member.Name))
                .Distinct()
                .ToEquatableArray(),
        };
    }

    /// <summary>What the compiler prints: public fields, and public properties that can be read.</summary>
    private static IEnumerable<ISymbol> Shown(INamedTypeSymbol type, bool isWithBases)
    {
        var chain = new List<INamedTypeSymbol> { type };
        while (isWithBases && chain[0].BaseType is { SpecialType: SpecialType.None } above)
        {
            chain.Insert(0, above);
        }

        return chain.SelectMany(static part => part.GetMembers()).Where(IsShown);
    }

    private static bool IsShown(ISymbol member) => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
        && member switch
        {
            IPropertySymbol property => !property.IsIndexer && property.GetMethod is not null && !property.Type.IsRefLikeOrPointer,
            IFieldSymbol field => !field.IsImplicitlyDeclared && !field.Type.IsRefLikeOrPointer,
            _ => false,
        };

    private static bool HasOwnText(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Any(static method => !method.IsImplicitlyDeclared && (method.Name, method.Parameters.Length) switch
        {
            ("PrintMembers", 1) => method.Parameters[0].Type.Name == "StringBuilder",
            ("ToString", 0) => true,
            _ => false,
        });
}

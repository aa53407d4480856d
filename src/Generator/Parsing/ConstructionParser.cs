using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>
/// Finds how an object is made from its properties: by a parameterless constructor first, else by the one with most parameters.
/// </summary>
internal static class ConstructionParser
{
    private const string NoConstructor = "no accessible constructor takes only parameters that are named and typed as its columns";

    public static ConstructionModel? Parse(
        INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> properties, Compilation compilation, Findings findings, ISymbol user)
    {
        List<IMethodSymbol> candidates = type.InstanceConstructors
            .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly) && !IsCopy(constructor))
            .Where(constructor => constructor.Parameters.All(parameter => Match(parameter, properties) is not null))
            .OrderBy(static constructor => constructor.Parameters.Length == 0 ? int.MinValue : -constructor.Parameters.Length)
            .ToList();

        foreach (IMethodSymbol constructor in candidates)
        {
            if (Unsettable(constructor, properties, compilation).Count == 0 && UnsetRequired(constructor, type, properties) is null)
            {
                return ToModel(constructor, properties);
            }
        }

        Explain(type, candidates, properties, compilation, findings, user);
        return null;
    }

    private static ConstructionModel ToModel(IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties)
    {
        HashSet<string> passed = [.. constructor.Parameters.Select(parameter => Match(parameter, properties)!.Name)];
        bool setsRequired = SetsRequiredMembers(constructor);
        return new ConstructionModel
        {
            Arguments = constructor.Parameters
                .Select(parameter => new ConstructorArgumentModel(
                    Naming.Escape(Match(parameter, properties)!.Name),
                    parameter.HasExplicitDefaultValue ? Constants.Literal(parameter.ExplicitDefaultValue, parameter.Type) : null))
                .ToEquatableArray(),
            Initialised = properties
                .Where(property => !passed.Contains(property.Name) || (property.IsRequired && !setsRequired))
                .Select(static property => Naming.Escape(property.Name))
                .ToEquatableArray(),
        };
    }

    private static void Explain(
        INamedTypeSymbol type,
        List<IMethodSymbol> candidates,
        IReadOnlyList<IPropertySymbol> properties,
        Compilation compilation,
        Findings findings,
        ISymbol user)
    {
        IEnumerable<IParameterSymbol> parameters = type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters);
        if (parameters.Any(static parameter => parameter.Type.IsUnknown))
        {
            findings.LeaveToCompiler();
            return;
        }

        if (candidates.Count == 0)
        {
            findings.Add(Descriptors.NoUsableConstructor, user, type.Name, NoConstructor);
            return;
        }

        List<IPropertySymbol> unsettable = Unsettable(candidates[candidates.Count - 1], properties, compilation);
        foreach (IPropertySymbol property in unsettable)
        {
            bool isHere = SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, user.ContainingAssembly);
            findings.Add(Descriptors.PropertyCannotBeSet, isHere ? property : user, property.Name);
        }

        if (unsettable.Count == 0)
        {
            string? required = UnsetRequired(candidates[candidates.Count - 1], type, properties);
            findings.Add(Descriptors.NoUsableConstructor, user, type.Name, $"its required member '{required}' is no column");
        }
    }

    private static List<IPropertySymbol> Unsettable(
        IMethodSymbol constructor, IReadOnlyList<IPropertySymbol> properties, Compilation compilation) =>
        [.. properties.Where(property => EntityProperties.IsAccessible(property.GetMethod, compilation)
            && !EntityProperties.IsAccessible(property.SetMethod, compilation)
            && !constructor.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(Match(parameter, properties), property)))];

    private static string? UnsetRequired(IMethodSymbol constructor, INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> properties)
    {
        if (SetsRequiredMembers(constructor))
        {
            return null;
        }

        for (INamedTypeSymbol? part = type; part is not null; part = part.BaseType)
        {
            foreach (ISymbol member in part.GetMembers())
            {
                bool isRequired = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
                if (isRequired && !properties.Any(property => property.Name == member.Name))
                {
                    return member.Name;
                }
            }
        }

        return null;
    }

    private static IPropertySymbol? Match(IParameterSymbol parameter, IReadOnlyList<IPropertySymbol> properties) =>
        properties.FirstOrDefault(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type) && parameter.RefKind == RefKind.None);

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private static bool SetsRequiredMembers(IMethodSymbol constructor) => constructor.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute");
}

using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Parsing.Methods;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>
/// What a person wrote in place of emitted members: in a partial half of the emitted class, or as a body in the interface.
/// </summary>
/// <param name="half">The half; <see langword="null"/> when there is none.</param>
/// <param name="findings">Takes the attributes that nobody reads there.</param>
internal sealed class OtherHalf(INamedTypeSymbol? half, Findings findings)
{
    /// <summary>Whether the member is left to the half. One with a verb never is: if the half has it too, C# says so.</summary>
    public bool Implements(ISymbol member)
    {
        ISymbol? own = half?.GetMembers().FirstOrDefault(candidate => Explicit(candidate).Contains(member, SymbolEqualityComparer.Default));
        own ??= MethodParser.HasVerb(member) ? null : half?.GetMembers(member.Name).FirstOrDefault(candidate => IsSame(candidate, member));
        if (own is null)
        {
            return false;
        }

        RefuseAttributes(member, $"it is implemented in '{half!.Name}'");
        return true;
    }

    /// <summary>Attributes of a member that needs no implementation have no effect.</summary>
    public void RefuseAttributes(ISymbol member, string reason)
    {
        IEnumerable<ISymbol> parts = member is IMethodSymbol method ? [member, .. method.Parameters] : [member];
        foreach (AttributeData attribute in parts.SelectMany(static part => part.GetAttributes()).Where(IsOurs))
        {
            findings.Add(
                Descriptors.AttributeWithoutEffect,
                attribute.Location ?? member.Locations.FirstOrDefault(),
                ConditionAttributes.NameOf(attribute),
                member.Name,
                reason);
        }
    }

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass is
    {
        ContainingNamespace: { Name: "Gen", ContainingNamespace: { Name: "Synthorg", ContainingNamespace.IsGlobalNamespace: true } },
    };

    private static IEnumerable<ISymbol> Explicit(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };

    private static bool IsSame(ISymbol own, ISymbol member) => (own, member) switch
    {
        (IMethodSymbol ours, IMethodSymbol method) => ours.Arity == method.Arity && HasSameParameters(
            ours.Parameters, (method.IsGenericMethod ? method.Construct([.. ours.TypeParameters]) : method).Parameters),
        (IPropertySymbol ours, IPropertySymbol property) => HasSameParameters(ours.Parameters, property.Parameters),
        _ => own.Kind == member.Kind,
    };

    private static bool HasSameParameters(IReadOnlyList<IParameterSymbol> ones, IReadOnlyList<IParameterSymbol> others) =>
        ones.Count == others.Count && ones.Zip(others, static (one, other) =>
            one.RefKind == other.RefKind && SymbolEqualityComparer.Default.Equals(one.Type, other.Type)).All(static same => same);
}

using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The names of emitted classes, and who else has them.</summary>
internal static class EmittedNames
{
    public static string RowClass(INamedTypeSymbol entity) => entity.ToTypeName().Identifier + "Row";

    public static string RepositoryClass(INamedTypeSymbol contract) => "Sqlite" + WithoutPrefix(contract.ToTypeName().Identifier);

    /// <summary>Refuses an entity whose row class would be declared twice.</summary>
    public static void CheckRow(INamedTypeSymbol entity, Compilation compilation, Findings findings)
    {
        string name = RowClass(entity);
        bool isOurs = SymbolEqualityComparer.Default.Equals(entity.ContainingAssembly, compilation.Assembly);
        INamespaceSymbol? space = isOurs ? entity.ContainingNamespace : EmittedRows(entity, compilation);
        INamedTypeSymbol? twin = isOurs ? Twin(entity, entity.ToTypeName().Identifier, KnownNames.Persisted) : null;
        string? reason = space?.GetMembers(name).Any() == true ? "is declared already"
            : twin is not null ? NeededBy(twin)
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.RowClassTaken, entity, entity.Name, name, reason);
        }
    }

    /// <summary>The class that a person declares to add members to the emitted one.</summary>
    public static INamedTypeSymbol? OtherHalf(INamedTypeSymbol contract) =>
        contract.ContainingNamespace.GetTypeMembers(RepositoryClass(contract)).FirstOrDefault(IsOtherHalf);

    /// <summary>Refuses an interface whose class would be declared twice, or clash with what a person added to it.</summary>
    public static void CheckRepository(INamedTypeSymbol contract, Findings findings)
    {
        string name = RepositoryClass(contract);
        string plain = name.Substring("Sqlite".Length);
        INamedTypeSymbol? twin = Twin(contract, plain, KnownNames.Repository) ?? Twin(contract, "I" + plain, KnownNames.Repository);
        string? reason = contract.ContainingNamespace.GetMembers(name).Any(static member => !IsOtherHalf(member))
                ? "is declared already, and not as 'partial class' alone"
            : twin is not null ? NeededBy(twin)
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.RepositoryClassTaken, contract, contract.Name, name, reason);
        }
    }

    /// <summary>Whether it can only be meant as the other half of the emitted class.</summary>
    private static bool IsOtherHalf(INamespaceOrTypeSymbol member) => member is INamedTypeSymbol
    {
        TypeKind: TypeKind.Class, IsRecord: false, IsStatic: false, IsAbstract: false, IsGenericType: false,
        DeclaredAccessibility: Accessibility.Internal, BaseType.SpecialType: SpecialType.System_Object, IsPartial: true,
    } half && half.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared);

    private static INamespaceSymbol? EmittedRows(INamedTypeSymbol entity, Compilation compilation)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        string own = entity.ContainingNamespace.IsGlobalNamespace ? "" : entity.ContainingNamespace.ToDisplayString() + ".";
        string path = own + "EmittedRows";
        foreach (string part in path.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return space;
    }

    private static string NeededBy(INamedTypeSymbol twin) => $"'{twin.ToDisplayString()}' needs too";

    /// <summary>Another type with the attribute whose names, joined, are the same: <c>Outer.Note</c> and <c>OuterNote</c>.</summary>
    private static INamedTypeSymbol? Twin(INamedTypeSymbol type, string identifier, string attribute) =>
        Joined(type.ContainingNamespace, identifier)
            .FirstOrDefault(candidate => !SymbolEqualityComparer.Default.Equals(candidate, type) && candidate.HasAttribute(attribute));

    private static IEnumerable<INamedTypeSymbol> Joined(INamespaceOrTypeSymbol container, string identifier)
    {
        for (int length = 1; length <= identifier.Length; length++)
        {
            foreach (INamedTypeSymbol member in container.GetTypeMembers(identifier.Substring(0, length)))
            {
                IEnumerable<INamedTypeSymbol> found = length == identifier.Length ? [member] : Joined(member, identifier.Substring(length));
                foreach (INamedTypeSymbol type in found)
                {
                    yield return type;
                }
            }
        }
    }

    private static string WithoutPrefix(string name) =>
        name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
}

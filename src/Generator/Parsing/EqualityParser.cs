using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Decides whether a record needs equality by content, and of which members.</summary>
internal static class EqualityParser
{
    public static EqualityModel? Parse(INamedTypeSymbol type, Compilation compilation, Findings findings, ISymbol user)
    {
        bool isOurs = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        if (!type.IsRecord || !isOurs || HasOwnEquality(type))
        {
            return null;
        }

        EquatableArray<EqualityMemberModel> members = StateOf(type).Select(ToMember).ToEquatableArray();
        if (members.All(static member => member.Content.Comparison == EqualityComparison.Default))
        {
            return null;
        }

        if (!type.IsPartial)
        {
            findings.Add(Descriptors.CollectionEquality, type.Locations.FirstOrDefault() ?? user.Locations.FirstOrDefault(), type.Name);
            return null;
        }

        return new EqualityModel
        {
            Type = type.ToTypeName(),
            Declarations = type.PartialDeclarations,
            IsSealed = type.IsSealed,
            HasBase = type.BaseType is { SpecialType: SpecialType.None } && !type.IsValueType,
            Members = members,
        };
    }

    private static bool HasOwnEquality(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>()
        .Any(method => !method.IsImplicitlyDeclared && (method.Name, method.Parameters) switch
        {
            ("Equals", [var only]) => SymbolEqualityComparer.Default.Equals(only.Type, type),
            ("GetHashCode", []) => true,
            _ => false,
        });

    /// <summary>The fields and automatic properties declared by the type itself; a base record compares its own.</summary>
    private static IEnumerable<(string Name, ITypeSymbol Type)> StateOf(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>()
        .Where(static field => field is { IsStatic: false, IsConst: false })
        .Select(static field => field.AssociatedSymbol is IPropertySymbol property
            ? (Naming.Escape(property.Name), property.Type)
            : (Naming.Escape(field.Name), field.Type));

    private static EqualityMemberModel ToMember((string Name, ITypeSymbol Type) state) => new(state.Name, ToContent(state.Type));

    private static ContentModel ToContent(ITypeSymbol type)
    {
        ITypeSymbol bare = type.WithoutNullable;
        ValueModel? stored = StoredForms.Of(bare);
        StoredForm? form = stored?.Form;
        JsonCollections.Found? found = form is null ? JsonCollections.Of(bare) : null;
        EqualityComparison comparison = stored?.Converter is not null ? EqualityComparison.Default
            : form == StoredForm.Blob ? EqualityComparison.Bytes
            : form == StoredForm.Memory ? EqualityComparison.Memory
            : found is null ? EqualityComparison.Default
            : OfCollection(found);
        return new ContentModel
        {
            Type = type.GlobalWithNullability,
            Comparison = comparison,
            ValueType = type.IsNullableValueType ? bare.GlobalWithNullability : null,
            Element = comparison is EqualityComparison.Sequence or EqualityComparison.Set or EqualityComparison.Dictionary
                ? ToContent(found!.Element)
                : null,
            KeyType = comparison == EqualityComparison.Dictionary ? found!.Key!.GlobalWithNullability : null,
        };
    }

    private static EqualityComparison OfCollection(JsonCollections.Found collection) => (collection.JsonKind, collection.Kind) switch
    {
        (JsonKind.Dictionary, _) => EqualityComparison.Dictionary,
        (JsonKind.Pair, _) => EqualityComparison.Default,
        (_, CollectionKind.HashSet or CollectionKind.SetInterface or CollectionKind.ImmutableHashSet or CollectionKind.ImmutableSortedSet)
            => EqualityComparison.Set,
        _ => EqualityComparison.Sequence,
    };
}

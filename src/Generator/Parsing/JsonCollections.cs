using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Which collection types emitted code can fill and go through: one table.</summary>
internal static class JsonCollections
{
    /// <param name="JsonKind">List, dictionary or pair.</param>
    /// <param name="Kind">How it is made.</param>
    /// <param name="Element">Of a dictionary its values', of a pair its second element's type.</param>
    /// <param name="Key">Of a dictionary or a pair.</param>
    internal sealed record Found(JsonKind JsonKind, CollectionKind Kind, ITypeSymbol Element, ITypeSymbol? Key);

    public static Found? Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return new Found(JsonKind.List, CollectionKind.Array, array.ElementType, null);
        }

        if (type is not INamedTypeSymbol { IsGenericType: true, ContainingType: null } named)
        {
            return null;
        }

        string space = named.ContainingNamespace.ToDisplayString();
        if (space == "System.Collections.Generic" && named.MetadataName == "KeyValuePair`2")
        {
            return new Found(JsonKind.Pair, CollectionKind.None, named.TypeArguments[1], named.TypeArguments[0]);
        }

        CollectionKind kind = (space, named.MetadataName) switch
        {
            ("System.Collections.Immutable", "ImmutableArray`1") => CollectionKind.ImmutableArray,
            ("System.Collections.Immutable", "ImmutableList`1" or "IImmutableList`1") => CollectionKind.ImmutableList,
            ("System.Collections.Immutable", "ImmutableHashSet`1" or "IImmutableSet`1") => CollectionKind.ImmutableHashSet,
            ("System.Collections.Immutable", "ImmutableSortedSet`1") => CollectionKind.ImmutableSortedSet,
            ("System.Collections.Immutable", "ImmutableDictionary`2" or "IImmutableDictionary`2") => CollectionKind.ImmutableDictionary,
            ("System.Collections.Immutable", "ImmutableSortedDictionary`2") => CollectionKind.ImmutableSortedDictionary,
            ("System.Collections.Generic", "List`1") => CollectionKind.List,
            ("System.Collections.Generic", "IReadOnlyList`1" or "IReadOnlyCollection`1" or "IEnumerable`1" or "IList`1" or "ICollection`1")
                => CollectionKind.ListInterface,
            ("System.Collections.Generic", "HashSet`1") => CollectionKind.HashSet,
            ("System.Collections.Generic", "ISet`1" or "IReadOnlySet`1") => CollectionKind.SetInterface,
            ("System.Collections.Generic", "Dictionary`2") => CollectionKind.Dictionary,
            ("System.Collections.Generic", "IDictionary`2" or "IReadOnlyDictionary`2") => CollectionKind.DictionaryInterface,
            _ => CollectionKind.None,
        };
        return kind == CollectionKind.None ? null
            : named.TypeArguments.Length == 2 ? new Found(JsonKind.Dictionary, kind, named.TypeArguments[1], named.TypeArguments[0])
            : new Found(JsonKind.List, kind, named.TypeArguments[0], null);
    }
}

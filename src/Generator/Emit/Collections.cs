using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>How collections are made: a local named <c>items</c>, then the finished value.</summary>
internal static class Collections
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Immutable = "global::System.Collections.Immutable.";

    public static string NewList(CollectionKind kind, string element) => kind switch
    {
        CollectionKind.ImmutableArray => $"{Immutable}ImmutableArray<{element}>.Builder items = {Immutable}ImmutableArray.CreateBuilder<{element}>();",
        CollectionKind.ImmutableList => $"{Immutable}ImmutableList<{element}>.Builder items = {Immutable}ImmutableList.CreateBuilder<{element}>();",
        CollectionKind.ImmutableHashSet => $"{Immutable}ImmutableHashSet<{element}>.Builder items = {Immutable}ImmutableHashSet.CreateBuilder<{element}>();",
        CollectionKind.ImmutableSortedSet =>
            $"{Immutable}ImmutableSortedSet<{element}>.Builder items = {Immutable}ImmutableSortedSet.CreateBuilder<{element}>();",
        CollectionKind.HashSet or CollectionKind.SetInterface => $"var items = new {Generic}HashSet<{element}>();",
        _ => $"var items = new {Generic}List<{element}>();",
    };

    public static string NewDictionary(CollectionKind kind, string key, string value) => kind switch
    {
        CollectionKind.ImmutableDictionary =>
            $"{Immutable}ImmutableDictionary<{key}, {value}>.Builder items = {Immutable}ImmutableDictionary.CreateBuilder<{key}, {value}>();",
        CollectionKind.ImmutableSortedDictionary =>
            $"{Immutable}ImmutableSortedDictionary<{key}, {value}>.Builder items = {Immutable}ImmutableSortedDictionary.CreateBuilder<{key}, {value}>();",
        _ => $"var items = new {Generic}Dictionary<{key}, {value}>();",
    };

    public static string Finish(CollectionKind kind) => kind switch
    {
        CollectionKind.ImmutableArray => "items.DrainToImmutable()",
        CollectionKind.Array => "items.ToArray()",
        CollectionKind.ImmutableList or CollectionKind.ImmutableHashSet or CollectionKind.ImmutableSortedSet
            or CollectionKind.ImmutableDictionary or CollectionKind.ImmutableSortedDictionary => "items.ToImmutable()",
        _ => "items",
    };
}

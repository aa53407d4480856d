using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>How collections are made: a local named <c>items</c>, then the finished value.</summary>
internal static class Collections
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Immutable = "global::System.Collections.Immutable.";

    public static string NewList(CollectionKind kind, string element) => kind switch
    {
        CollectionKind.ImmutableArray or CollectionKind.Array => $"{RuntimeNames.Gathered}<{element}> items = default;",
        CollectionKind.ImmutableList => NewBuilder("ImmutableList", element),
        CollectionKind.ImmutableHashSet => NewBuilder("ImmutableHashSet", element),
        CollectionKind.ImmutableSortedSet => NewBuilder("ImmutableSortedSet", element),
        CollectionKind.HashSet or CollectionKind.SetInterface => $"var items = new {Generic}HashSet<{element}>();",
        _ => $"var items = new {Generic}List<{element}>();",
    };

    public static string NewDictionary(CollectionKind kind, string key, string value) => kind switch
    {
        CollectionKind.ImmutableDictionary => NewBuilder("ImmutableDictionary", $"{key}, {value}"),
        CollectionKind.ImmutableSortedDictionary => NewBuilder("ImmutableSortedDictionary", $"{key}, {value}"),
        _ => $"var items = new {Generic}Dictionary<{key}, {value}>();",
    };

    /// <summary>The shared empty value of a type that has one; <see langword="null"/> where each must be made.</summary>
    public static string? Empty(CollectionKind kind, string element) => kind switch
    {
        CollectionKind.ImmutableArray => $"{Immutable}ImmutableArray<{element}>.Empty",
        CollectionKind.Array => $"global::System.Array.Empty<{element}>()",
        _ => null,
    };

    public static string Finish(CollectionKind kind) => kind switch
    {
        CollectionKind.Array => "items.ToArray()",
        CollectionKind.ImmutableArray or CollectionKind.ImmutableList or CollectionKind.ImmutableHashSet
            or CollectionKind.ImmutableSortedSet or CollectionKind.ImmutableDictionary
            or CollectionKind.ImmutableSortedDictionary => "items.ToImmutable()",
        _ => "items",
    };

    private static string NewBuilder(string type, string arguments) =>
        $"{Immutable}{type}<{arguments}>.Builder items = {Immutable}{type}.CreateBuilder<{arguments}>();";
}

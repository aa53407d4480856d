namespace Synthorg.Gen.Generator.Model;

/// <summary>How a collection is made and gone through in C#.</summary>
internal enum CollectionKind
{
    None,
    ImmutableArray,
    Array,
    List,

    /// <summary>
    /// <c>IReadOnlyList</c>, <c>IReadOnlyCollection</c>, <c>IEnumerable</c>, <c>IList</c>, <c>ICollection</c>: made as a list.
    /// </summary>
    ListInterface,
    ImmutableList,
    HashSet,

    /// <summary><c>ISet</c>, <c>IReadOnlySet</c>: made as a hash set.</summary>
    SetInterface,
    ImmutableHashSet,
    ImmutableSortedSet,
    Dictionary,

    /// <summary><c>IDictionary</c>, <c>IReadOnlyDictionary</c>: made as a dictionary.</summary>
    DictionaryInterface,
    ImmutableDictionary,
    ImmutableSortedDictionary,
}

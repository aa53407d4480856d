namespace Synthorg.Gen.Generator.Model;

/// <summary>What stands at one place of a JSON document.</summary>
internal enum JsonKind
{
    /// <summary>A scalar: <see cref="JsonNode.Scalar"/> says which.</summary>
    Scalar,

    /// <summary>A JSON array; <see cref="JsonNode.Element"/> is what it holds.</summary>
    List,

    /// <summary>A JSON object of text keys; <see cref="JsonNode.Key"/> and <see cref="JsonNode.Element"/>.</summary>
    Dictionary,

    /// <summary>A two-element JSON array: a <c>KeyValuePair</c>.</summary>
    Pair,

    /// <summary>A JSON object with known members: the <see cref="JsonShapeModel"/> of the same <see cref="JsonNode.Type"/>.</summary>
    Record,
}

/// <summary>How a collection is made and gone through in C#.</summary>
internal enum CollectionKind
{
    None,
    ImmutableArray,
    Array,
    List,

    /// <summary><c>IReadOnlyList</c>, <c>IReadOnlyCollection</c>, <c>IEnumerable</c>, <c>IList</c>, <c>ICollection</c>: made as a list.</summary>
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

/// <summary>One place of a JSON column's type graph. Records are named, so that a graph may be recursive.</summary>
internal sealed record JsonNode
{
    public required JsonKind Kind { get; init; }

    /// <summary>The C# type without its nullability.</summary>
    public required string Type { get; init; }

    /// <summary>JSON <c>null</c> is allowed here.</summary>
    public bool IsNullable { get; init; }

    public bool IsValueType { get; init; }

    public ValueModel? Scalar { get; init; }

    public CollectionKind Collection { get; init; }

    /// <summary>Of a list, a dictionary's values, a pair's second element.</summary>
    public JsonNode? Element { get; init; }

    /// <summary>Of a dictionary or a pair: always a scalar with a text form.</summary>
    public JsonNode? Key { get; init; }
}

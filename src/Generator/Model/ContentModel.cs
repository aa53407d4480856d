namespace Synthorg.Gen.Generator.Model;

/// <summary>How the values of one type are compared.</summary>
internal sealed record ContentModel
{
    /// <summary>The type as emitted code spells it, nullability included.</summary>
    public required string Type { get; init; }

    public required EqualityComparison Comparison { get; init; }

    /// <summary>Set for a <c>Nullable&lt;T&gt;</c>: its <c>T</c>.</summary>
    public string? ValueType { get; init; }

    /// <summary>Of a collection, how its elements are compared; of a dictionary, its values.</summary>
    public ContentModel? Element { get; init; }

    /// <summary>Of a dictionary.</summary>
    public string? KeyType { get; init; }
}

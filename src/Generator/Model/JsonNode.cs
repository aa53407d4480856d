namespace Synthorg.Gen.Generator.Model;

/// <summary>One place of a JSON column's type graph. Records are named, so that a graph may be recursive.</summary>
internal sealed record JsonNode
{
    public required JsonKind Kind { get; init; }

    /// <summary>The C# type without its nullability.</summary>
    public required string Type { get; init; }

    /// <summary>JSON <c>null</c> is allowed here.</summary>
    public bool IsNullable { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>The C# type as a variable that holds the value declares it.</summary>
    public string NullableType => IsNullable ? Type + "?" : Type;

    public ValueModel? Scalar { get; init; }

    public CollectionKind Collection { get; init; }

    /// <summary>Of a list, a dictionary's values, a pair's second element.</summary>
    public JsonNode? Element { get; init; }

    /// <summary>Of a dictionary or a pair: always a scalar with a text form.</summary>
    public JsonNode? Key { get; init; }
}

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

namespace Synthorg.Gen.Generator.Model;

/// <summary>A record, class or struct inside JSON.</summary>
internal sealed record JsonShapeModel
{
    /// <summary>As <see cref="JsonNode.Type"/> names it.</summary>
    public required string Type { get; init; }

    /// <summary>One identifier for the names of its reader and writer, unique within an entity.</summary>
    public required string Identifier { get; init; }

    public required bool IsValueType { get; init; }

    /// <summary>In declaration order, which is also the order they are written in.</summary>
    public required EquatableArray<JsonMemberModel> Members { get; init; }

    public required ConstructionModel Construction { get; init; }

    /// <summary>Set when the type is a partial record of this compilation that holds collections: its equality must be emitted.</summary>
    public EqualityModel? Equality { get; init; }

    /// <summary>A member of its own is sensitive.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Set when the type is a partial record of this compilation with a sensitive member.</summary>
    public PrintModel? Print { get; init; }
}

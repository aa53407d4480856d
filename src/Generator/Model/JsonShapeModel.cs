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

    /// <summary>Set when the type is a partial record of this compilation whose equality must be emitted, since it holds collections.</summary>
    public EqualityModel? Equality { get; init; }
}

/// <summary>How a member gets its value when the document has it.</summary>
internal enum JsonAssignment
{
    /// <summary>As a constructor argument or in the object initialiser: the document must have it, or null or the parameter's default stands in.</summary>
    AtConstruction,

    /// <summary>By its setter afterwards; without it the property keeps its initialiser.</summary>
    Set,

    /// <summary>As <see cref="Set"/>, by its init accessor.</summary>
    Init,
}

/// <summary>One member of a <see cref="JsonShapeModel"/>.</summary>
internal sealed record JsonMemberModel
{
    /// <summary>The C# property, escaped where it is a keyword.</summary>
    public required string Property { get; init; }

    /// <summary>Its name in JSON, unescaped.</summary>
    public required string Name { get; init; }

    public required JsonNode Node { get; init; }

    public required JsonAssignment Assignment { get; init; }

    /// <summary>What stands in for an absent member that is assigned at construction, as C#; null: its absence is an error.</summary>
    public string? Fallback { get; init; }
}

namespace Synthorg.Gen.Generator.Model;

/// <summary>One member of a <see cref="JsonShapeModel"/>.</summary>
internal sealed record JsonMemberModel
{
    /// <summary>The C# property, escaped where it is a keyword.</summary>
    public required string Property { get; init; }

    /// <summary>The type that declares it, the record itself or one of its bases: where an accessor called by name is found.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>Its name in JSON, unescaped.</summary>
    public required string Name { get; init; }

    /// <summary>The names that it had before, unescaped: read, and never written.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    public required JsonNode Node { get; init; }

    public required JsonAssignment Assignment { get; init; }

    /// <summary>What stands in for an absent member that is assigned at construction, as C#; null: its absence is an error.</summary>
    public string? Fallback { get; init; }
}

namespace Synthorg.Gen.Generator.Model;

/// <summary>Equality by content, emitted into a record's other half.</summary>
internal sealed record EqualityModel
{
    public required TypeName Type { get; init; }

    /// <summary>Keywords and names of the partial declaration, nesting types first.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    public required bool IsSealed { get; init; }

    /// <summary>A base record compares its own members.</summary>
    public required bool HasBase { get; init; }

    /// <summary>Fields and automatic properties in declaration order, with how each is compared.</summary>
    public required EquatableArray<EqualityMemberModel> Members { get; init; }
}

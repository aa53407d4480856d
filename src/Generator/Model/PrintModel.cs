namespace Synthorg.Gen.Generator.Model;

/// <summary>The text of a record without its sensitive members, emitted into its other half.</summary>
internal sealed record PrintModel
{
    public required TypeName Type { get; init; }

    /// <summary>Keywords and names of the partial declaration, nesting types first.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    public required bool IsSealed { get; init; }

    /// <summary>The type derives from another record.</summary>
    public required bool HasBase { get; init; }

    /// <summary>The base record prints its own members, since none of them is sensitive.</summary>
    public required bool PrintsBase { get; init; }

    /// <summary>What is shown, escaped, in declaration order.</summary>
    public required EquatableArray<string> Members { get; init; }
}

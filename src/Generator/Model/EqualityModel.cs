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

/// <summary>One member of an <see cref="EqualityModel"/>.</summary>
internal sealed record EqualityMemberModel
{
    /// <summary>Escaped where it is a C# keyword.</summary>
    public required string Name { get; init; }

    /// <summary>As emitted code spells it, nullability included.</summary>
    public required string Type { get; init; }

    public required EqualityComparison Comparison { get; init; }

    /// <summary>A <c>default</c> one is compared as an empty one.</summary>
    public bool IsImmutableArray { get; init; }

    /// <summary>A <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsNullableValue { get; init; }

    public string? ElementType { get; init; }

    public string? KeyType { get; init; }
}

/// <summary>How content is compared.</summary>
internal enum EqualityComparison
{
    /// <summary><c>EqualityComparer&lt;T&gt;.Default</c>.</summary>
    Default,

    /// <summary>Element by element, in order.</summary>
    Sequence,

    /// <summary>The same elements in any order.</summary>
    Set,

    /// <summary>The same keys with equal values, in any order.</summary>
    Dictionary,

    /// <summary><c>byte[]</c>.</summary>
    Bytes,

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>.</summary>
    Memory,
}

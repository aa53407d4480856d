namespace Synthorg.Gen.Generator.Model;

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

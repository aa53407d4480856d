namespace Synthorg.Gen.Generator.Model;

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

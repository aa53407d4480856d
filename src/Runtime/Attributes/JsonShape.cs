using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>What a JSON column holds at its top.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "JSON's own word.")]
public enum JsonShape
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,
}

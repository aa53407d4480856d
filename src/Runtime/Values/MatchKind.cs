namespace Synthorg.Gen;

/// <summary>What a <see cref="Match{T}"/> asks of a column.</summary>
public enum MatchKind
{
    /// <summary>Nothing: the condition is absent.</summary>
    Any = 0,

    /// <summary>That it is NULL.</summary>
    Null,

    /// <summary>That it is not NULL.</summary>
    NotNull,

    /// <summary>That it equals a value.</summary>
    Value,
}

namespace Synthorg.Gen;

/// <summary>What a foreign key does when the row it refers to is deleted or its value changes.</summary>
public enum ReferenceAction
{
    /// <summary>The change is refused if the reference still dangles when it is checked.</summary>
    NoAction,

    /// <summary>The change is refused at once, even when the reference is deferred.</summary>
    Restrict,

    /// <summary>The referring column becomes NULL.</summary>
    SetNull,

    /// <summary>The referring column takes its default.</summary>
    SetDefault,

    /// <summary>The referring rows are deleted, or take the new value.</summary>
    Cascade,
}

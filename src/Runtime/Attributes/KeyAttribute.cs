namespace Synthorg.Gen;

/// <summary>
/// On a property: it is the primary key, or one part of it. On a parameter of a repository method: it is the key, whatever its name.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class KeyAttribute : Attribute
{
    /// <summary>The place in a key of several properties; equal values keep declaration order.</summary>
    public int Order { get; init; }

    /// <summary>Whether SQLite assigns the value on insert; implied by <see cref="AutoIncrement"/>.</summary>
    public bool Generated { get; init; }

    /// <summary>Whether the column is <c>INTEGER PRIMARY KEY AUTOINCREMENT</c>: a value is never given twice, even after deletes.</summary>
    public bool AutoIncrement { get; init; }

    /// <summary>
    /// Whether the column is declared without <c>NOT NULL</c>, as older schemas have it: SQLite then lets a key that is no
    /// <c>INTEGER PRIMARY KEY</c> be NULL.
    /// </summary>
    public bool AllowNull { get; init; }

    /// <summary>Whether the key's own index holds the greatest value first (<c>DESC</c>).</summary>
    public bool Descending { get; init; }

    /// <summary>The name of the primary key's constraint; <see langword="null"/> leaves it unnamed.</summary>
    public string? Name { get; init; }
}

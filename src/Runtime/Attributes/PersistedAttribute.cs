namespace Synthorg.Gen;

/// <summary>Marks a class, record or struct whose instances are rows of a table.</summary>
/// <param name="table">The table's name, unquoted; <see langword="null"/> derives it from the type's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PersistedAttribute(string? table = null) : Attribute
{
    /// <summary>The table's name, unquoted; <see langword="null"/> when the type's name decides.</summary>
    public string? Table { get; } = table;

    /// <summary>Whether the table is <c>STRICT</c>: SQLite then refuses values of another storage class than the column's.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether the table is <c>WITHOUT ROWID</c>: rows lie in the key's own tree.</summary>
    public bool WithoutRowId { get; init; }

    /// <summary>Whether the table has no primary key: rows are added and read, and addressed by unique columns if there are any.</summary>
    public bool Keyless { get; init; }

    /// <summary>Which CHECK constraints are derived from the properties' types and annotations.</summary>
    public DerivedChecks Checks { get; init; }
}

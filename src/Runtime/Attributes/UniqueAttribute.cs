namespace Synthorg.Gen;

/// <summary>No two rows have equal values in these columns; rows with NULL in one of them never collide.</summary>
/// <param name="properties">The properties, in the constraint's order; none on a property means that property.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class UniqueAttribute(params string[] properties) : Attribute
{
    /// <summary>The properties, in the constraint's order; empty on a property.</summary>
    public string[] Properties { get; } = properties;

    /// <summary>The constraint's name; <see langword="null"/> leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>What SQLite does with a statement that would break the constraint, unless the statement says otherwise.</summary>
    public ConflictAction OnConflict { get; init; }
}

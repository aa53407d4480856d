namespace Synthorg.Gen;

/// <summary>How a property's column is declared, where the defaults do not serve.</summary>
/// <param name="name">The column's name, unquoted; <see langword="null"/> derives it from the property's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string? name = null) : Attribute
{
    /// <summary>The column's name, unquoted; <see langword="null"/> when the property's name decides.</summary>
    public string? Name { get; } = name;

    /// <summary>
    /// The declared type, verbatim, such as <c>VARCHAR(255)</c>; empty for none, <see langword="null"/> for the stored form's own.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>The place among the table's columns; negative keeps declaration order.</summary>
    public int Order { get; init; } = -1;

    /// <summary>The collation, such as <c>NOCASE</c> or <c>RTRIM</c>; <see langword="null"/> is SQLite's <c>BINARY</c>.</summary>
    public string? Collation { get; init; }

    /// <summary>
    /// Whether a property that is not nullable gives a <c>NOT NULL</c> column, as it does by default;
    /// <see langword="false"/> fits a table whose column was declared nullable.
    /// </summary>
    public bool NotNull { get; init; } = true;

    /// <summary>Whether an enum is stored as its number instead of as text.</summary>
    public bool AsNumber { get; init; }
}

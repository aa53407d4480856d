namespace Synthorg.Gen;

/// <summary>
/// The table's key is an <c>INTEGER PRIMARY KEY</c> column that is no property of the entity: rows are only added and read.
/// </summary>
/// <param name="column">The column's name, unquoted.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class RowIdAttribute(string column = "rowid") : Attribute
{
    /// <summary>The column's name, unquoted.</summary>
    public string Column { get; } = column;

    /// <summary>Whether the column is <c>AUTOINCREMENT</c>: a value is never given twice, even after deletes.</summary>
    public bool AutoIncrement { get; init; }
}

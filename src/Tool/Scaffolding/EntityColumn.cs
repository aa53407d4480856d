namespace Synthorg.Gen.Tool;

/// <summary>A column, and the property that it becomes.</summary>
internal sealed class EntityColumn(ColumnShape column, string property, string type)
{
    public ColumnShape Column { get; } = column;

    public string Property { get; } = property;

    /// <summary>The property's type, without <c>?</c>.</summary>
    public string Type { get; set; } = type;

    public string Name => Column.Name;

    /// <summary>Whether it is of the key.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether the property may be null: a key's never is, though old schemas let it.</summary>
    public bool IsNullable => !Column.IsNotNull && !IsKey;
}

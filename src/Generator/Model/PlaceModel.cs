namespace Synthorg.Gen.Generator.Model;

/// <summary>Where a value lies: in a column, or on a path into a JSON column.</summary>
internal sealed record PlaceModel
{
    public required ColumnModel Column { get; init; }

    /// <summary>SQLite's path into the document (<c>$."city"</c>); <see langword="null"/> for the column itself.</summary>
    public string? JsonPath { get; init; }

    /// <summary>Where it lies in documents that were written when members of the path had other names.</summary>
    public EquatableArray<string> FormerJsonPaths { get; init; }

    /// <summary>What lies there; JSON for a collection or a record.</summary>
    public required ValueModel Value { get; init; }

    /// <summary>There may be no value.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>
    /// Of a list of records: SQLite's path from each to the member that is meant; <see langword="null"/> for the elements themselves.
    /// </summary>
    public string? ElementPath { get; init; }

    /// <summary>As <see cref="FormerJsonPaths"/>, from an element.</summary>
    public EquatableArray<string> FormerElementPaths { get; init; }

    /// <summary>What lies at <see cref="ElementPath"/>.</summary>
    public JsonNode? ElementMember { get; init; }

    /// <summary>What each element of the JSON list that lies there is asked for; <see langword="null"/> where there is no list.</summary>
    public JsonNode? Element => ElementMember ?? (Value.Json is { Kind: JsonKind.List } list ? list.Element : null);

    /// <summary>The C# property, or the path through several, as a message shows it.</summary>
    public required string Caption { get; init; }

    public static PlaceModel Of(ColumnModel column) => new()
    {
        Column = column,
        Value = column.Value,
        IsNullable = column.IsNullable,
        Caption = column.Property.TrimStart('@'),
    };
}

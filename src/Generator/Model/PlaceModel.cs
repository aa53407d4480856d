namespace Synthorg.Gen.Generator.Model;

/// <summary>Where a value lies: in a column, or on a path into a JSON column.</summary>
internal sealed record PlaceModel
{
    public required ColumnModel Column { get; init; }

    /// <summary>SQLite's path into the document (<c>$."city"</c>); <see langword="null"/> for the column itself.</summary>
    public string? JsonPath { get; init; }

    public required ValueModel Value { get; init; }

    /// <summary>There may be no value.</summary>
    public required bool IsNullable { get; init; }

    public static PlaceModel Of(ColumnModel column) => new() { Column = column, Value = column.Value, IsNullable = column.IsNullable };
}

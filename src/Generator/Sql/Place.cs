using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>A place as an expression: a column, or a value inside a JSON column.</summary>
internal static class Place
{
    public static string Of(PlaceModel place) => place.JsonPath is { } path
        ? $"json_extract({Identifier.Quote(place.Column.Name)}, {Text(path)})"
        : Identifier.Quote(place.Column.Name);

    /// <summary>The elements of the list at a place, as a table.</summary>
    /// <param name="place">A JSON list.</param>
    /// <param name="table">Of the place's column, which json_each's own columns would hide where they are called the same.</param>
    public static string Elements(PlaceModel place, string table)
    {
        string column = $"{Identifier.Quote(table)}.{Identifier.Quote(place.Column.Name)}";
        return place.JsonPath is { } path ? $"json_each({column}, {Text(path)})" : $"json_each({column})";
    }

    /// <summary>What an element of that table is asked for.</summary>
    public static string Element(PlaceModel place) =>
        place.ElementPath is { } path ? $"json_extract(json_each.value, {Text(path)})" : "json_each.value";

    private static string Text(string value) => $"'{value.Replace("'", "''")}'";
}

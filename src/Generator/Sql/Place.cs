using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>A place as an expression: a column, or a value inside a JSON column.</summary>
internal static class Place
{
    public static string Of(PlaceModel place) => place.JsonPath is { } path
        ? OfToday(Extract(Identifier.Quote(place.Column.Name), path, place.FormerJsonPaths), place.Value)
        : Identifier.Quote(place.Column.Name);

    /// <summary>The elements of the list at a place, as a table.</summary>
    /// <param name="place">A JSON list.</param>
    /// <param name="table">Of the place's column, which json_each's own columns would hide where they are called the same.</param>
    public static string Elements(PlaceModel place, string table)
    {
        string column = $"{Identifier.Quote(table)}.{Identifier.Quote(place.Column.Name)}";
        return place.JsonPath is not { } path ? $"json_each({column})"
            : place.FormerJsonPaths.Count == 0 ? $"json_each({column}, {Text(path)})"
            : $"json_each({Extract(column, path, place.FormerJsonPaths)})";
    }

    /// <summary>What an element of that table is asked for.</summary>
    public static string Element(PlaceModel place) => OfToday(
        place.ElementPath is { } path ? Extract("json_each.value", path, place.FormerElementPaths) : "json_each.value",
        place.Element?.Scalar);

    // Documents are not rewritten when a member gets another name, so each name that it had is looked for.
    private static string Extract(string document, string path, EquatableArray<string> formerPaths)
    {
        string[] found = [.. formerPaths.Prepend(path).Select(each => $"json_extract({document}, {Text(each)})")];
        return found.Length == 1 ? found[0] : $"coalesce({string.Join(", ", found)})";
    }

    // Nor when a member of an enum gets another text.
    private static string OfToday(string value, ValueModel? model)
    {
        string[] texts = model is not { Form: StoredForm.EnumText, Enum: { } type } ? []
            : [.. from member in type.Members
                  from former in member.FormerTexts
                  select $" WHEN {Text(former)} THEN {Text(member.Wire)}"];
        return texts.Length == 0 ? value : $"CASE {value}{string.Concat(texts)} ELSE {value} END";
    }

    private static string Text(string value) => $"'{value.Replace("'", "''")}'";
}

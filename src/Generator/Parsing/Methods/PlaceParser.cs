using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>
/// Resolves the name of a property, or a path through the members of a JSON column: <c>Address.City</c>. It may lead through one list,
/// to a member of its elements: <c>Lines.Article</c>.
/// </summary>
internal static class PlaceParser
{
    /// <param name="Place">Where the path leads; <see langword="null"/> when it leads nowhere.</param>
    /// <param name="Refusal">Why it leads nowhere; <see langword="null"/> when its first name is no property at all.</param>
    internal readonly record struct Found(PlaceModel? Place, string? Refusal);

    /// <param name="entity">Whose columns are meant.</param>
    /// <param name="path">Property names, separated by dots.</param>
    /// <returns>A column, or a scalar inside one; <see langword="null"/> when the path leads to no single value.</returns>
    public static PlaceModel? Parse(EntityModel entity, string path) =>
        Find(entity, path).Place is { ElementPath: null } place && (place.JsonPath is null || Refusal(place.Value) is null) ? place : null;

    /// <summary>The same for places of any kind, with the reason where there is none.</summary>
    public static Found Find(EntityModel entity, string path)
    {
        string[] names = path.Split('.');
        ColumnModel? column = entity.Columns.FirstOrDefault(candidate => candidate.Property == Naming.Escape(names[0]));
        return column is null ? default : names.Length == 1 ? new Found(PlaceModel.Of(column), null) : Inside(entity, column, names);
    }

    /// <summary>Why a value inside JSON cannot be compared; <see langword="null"/> when it can.</summary>
    public static string? Refusal(ValueModel value) => value.Form switch
    {
        StoredForm.Decimal => "SQLite reads a decimal inside JSON as a floating-point number",
        StoredForm.Blob or StoredForm.Memory => "bytes inside JSON are base64",
        StoredForm.JsonText or StoredForm.Json or StoredForm.ContextJson => "no single value is there",
        _ => null,
    };

    private static Found Inside(EntityModel entity, ColumnModel column, string[] names)
    {
        if (column.Value.Json is not { } node)
        {
            return new Found(null, Closed(column.Value.Form, names[0]));
        }

        bool isNullable = column.IsNullable;
        string[] paths = ["$"];
        JsonNode? list = null;
        string[] listPaths = paths;
        for (int i = 1; i < names.Length; i++)
        {
            if (list is null && node is { Kind: JsonKind.List, Element.Kind: JsonKind.Record })
            {
                (list, listPaths) = (node, paths);
                (node, paths) = (node.Element, ["$"]);
            }

            (JsonMemberModel? member, string? refusal) = Member(entity, node, names[i - 1], names[i]);
            if (member is null)
            {
                return new Found(null, refusal);
            }

            node = member.Node;
            isNullable |= MayLack(member);
            paths = [.. member.FormerNames.Prepend(member.Name).SelectMany(name => paths.Select(path => $"{path}.\"{name}\""))];
        }

        string caption = string.Join(".", names);
        PlaceModel place = list is null
            ? At(paths, new() { Column = column, Value = node.Scalar ?? Whole(node), IsNullable = isNullable, Caption = caption })
            : AtMember(node, paths, OfElements(column, caption, list, listPaths));
        return new Found(place, null);
    }

    // One that the document may lack, or that may be null, is no value in SQL.
    private static bool MayLack(JsonMemberModel member) =>
        member.Node.IsNullable || member.Assignment != JsonAssignment.AtConstruction || member.Fallback is not null;

    private static PlaceModel OfElements(ColumnModel column, string caption, JsonNode list, string[] paths)
    {
        PlaceModel whole = new() { Column = column, Value = Whole(list), IsNullable = true, Caption = caption };
        return paths is ["$"] ? whole : At(paths, whole);
    }

    /// <param name="paths">The one of today first.</param>
    /// <param name="place">The column.</param>
    private static PlaceModel At(string[] paths, PlaceModel place) =>
        place with { JsonPath = paths[0], FormerJsonPaths = [.. paths.Skip(1)] };

    private static PlaceModel AtMember(JsonNode member, string[] paths, PlaceModel elements) =>
        elements with { ElementPath = paths[0], FormerElementPaths = [.. paths.Skip(1)], ElementMember = member };

    private static ValueModel Whole(JsonNode node) =>
        new() { Form = StoredForm.Json, Type = node.Type, IsValueType = node.IsValueType, Json = node };

    private static string Closed(StoredForm form, string name) => form switch
    {
        StoredForm.RawJson => $"'{name}' is raw JSON, whose members no type declares",
        StoredForm.ContextJson => $"'{name}' is written by its JSON context, which alone knows how its members are called",
        _ => $"'{name}' is no JSON column",
    };

    private static (JsonMemberModel? Member, string? Refusal) Member(EntityModel entity, JsonNode node, string owner, string name)
    {
        if (node.Kind != JsonKind.Record)
        {
            return (null, $"'{owner}' has no members");
        }

        JsonShapeModel? shape = entity.JsonShapes.FirstOrDefault(found => found.Type == node.Type);
        if (shape?.Members.FirstOrDefault(candidate => candidate.Property == Naming.Escape(name)) is not { } member)
        {
            return (null, $"'{owner}' has no member '{name}'");
        }

        bool isPlain = !member.FormerNames.Prepend(member.Name).Any(static text =>
            text.Any(static letter => letter is '"' or '\\' || char.IsControl(letter)));
        return isPlain ? (member, null) : (null, $"the name of '{name}' in JSON cannot stand in a path");
    }
}

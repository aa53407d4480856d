using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Resolves the name of a property, or a path through the members of a JSON column: <c>Address.City</c>.</summary>
internal static class PlaceParser
{
    /// <param name="entity">Whose columns are meant.</param>
    /// <param name="path">Property names, separated by dots.</param>
    /// <returns><see langword="null"/> when the path leads to nothing that is stored as one value.</returns>
    public static PlaceModel? Parse(EntityModel entity, string path)
    {
        string[] names = path.Split('.');
        ColumnModel? column = entity.Columns.FirstOrDefault(candidate => candidate.Property == Naming.Escape(names[0]));
        return column is null ? null : names.Length == 1 ? PlaceModel.Of(column) : Inside(entity, column, names);
    }

    private static PlaceModel? Inside(EntityModel entity, ColumnModel column, string[] names)
    {
        JsonNode? node = column.Value.Json;
        bool isNullable = column.IsNullable;
        string jsonPath = "$";
        foreach (string name in names.Skip(1))
        {
            JsonShapeModel? shape = node is { Kind: JsonKind.Record } ? entity.JsonShapes.FirstOrDefault(found => found.Type == node.Type) : null;
            if (shape?.Members.FirstOrDefault(candidate => candidate.Property == Naming.Escape(name)) is not { } member)
            {
                return null;
            }

            node = member.Node;

            // A member that the document may lack, or that may be null, is no value in SQL.
            isNullable |= node.IsNullable || member.Assignment != JsonAssignment.AtConstruction || member.Fallback is not null;
            jsonPath += $".\"{member.Name.Replace("\"", "\\\"")}\"";
        }

        return node?.Scalar is { Form: not (StoredForm.Decimal or StoredForm.Blob or StoredForm.Memory or StoredForm.JsonText) } value
            ? new PlaceModel { Column = column, JsonPath = jsonPath, Value = value, IsNullable = isNullable }
            : null;
    }
}

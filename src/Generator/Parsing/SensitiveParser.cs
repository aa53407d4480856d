using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads <c>[Sensitive]</c>: of columns, and of members inside JSON, which make all of their column sensitive.</summary>
internal static class SensitiveParser
{
    public static void Assign(
        INamedTypeSymbol type,
        List<(IPropertySymbol Property, ColumnModel Model)> columns,
        EquatableArray<JsonShapeModel> shapes,
        Findings findings)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[i];
            bool isMarked = property.HasAttribute(KnownNames.Sensitive);
            if (isMarked && model.Counting != VersionCounting.None)
            {
                findings.Add(Descriptors.MisplacedSensitive, property, property.Name, "a conflict tells the [Version] that was found");
            }

            bool isSensitive = isMarked || HoldsSensitive(model.Value.Json, shapes, []);
            columns[i] = (property, model with { IsSensitive = isSensitive });
        }

        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            bool isColumn = columns.Exists(column => SymbolEqualityComparer.Default.Equals(column.Property, property));
            bool isPrinted = type.IsRecord && property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public };
            if (!isColumn && !isPrinted && property.HasAttribute(KnownNames.Sensitive))
            {
                findings.Add(Descriptors.MisplacedSensitive, property, property.Name, "it is no column, and nothing shows it");
            }
        }
    }

    private static bool HoldsSensitive(JsonNode? node, EquatableArray<JsonShapeModel> shapes, HashSet<string> seen)
    {
        if (node is null)
        {
            return false;
        }

        JsonShapeModel? shape = node.Kind == JsonKind.Record && seen.Add(node.Type)
            ? shapes.FirstOrDefault(candidate => candidate.Type == node.Type)
            : null;
        return shape?.IsSensitive == true
            || HoldsSensitive(node.Element, shapes, seen)
            || HoldsSensitive(node.Key, shapes, seen)
            || shape?.Members.Any(member => HoldsSensitive(member.Node, shapes, seen)) == true;
    }
}

using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a <c>[JsonColumn]</c>: a type graph, or text that is JSON already.</summary>
internal sealed class JsonColumnParser(JsonParser json, Findings findings)
{
    public ValueModel? Parse(IPropertySymbol property, AttributeData attribute)
    {
        if (attribute.Named<bool>("Raw"))
        {
            return Raw(property, attribute);
        }

        if (StoredForms.Of(property.Type.WithoutNullable) is not null)
        {
            findings.Add(Descriptors.JsonColumnOnScalar, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        return json.Parse(property.Type, property, "$") is { } node
            ? new ValueModel { Form = StoredForm.Json, Type = node.Type, IsValueType = node.IsValueType, Json = node }
            : null;
    }

    private ValueModel? Raw(IPropertySymbol property, AttributeData attribute)
    {
        int top = attribute.Named("Shape", 0);
        string? reason = property.Type.SpecialType != SpecialType.System_String
                ? $"Raw is text, and '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is no string"
            : attribute.HasNamed("Context") ? "Raw text is read and written by no Context"
            : !Enum.IsDefined(typeof(JsonTop), top) ? "there is no such Shape"
            : null;
        if (reason is null)
        {
            return new ValueModel { Form = StoredForm.RawJson, Type = "string", IsValueType = false, Top = (JsonTop)top };
        }

        findings.Add(Descriptors.InvalidJsonColumn, attribute.Location ?? property.Locations.FirstOrDefault(), property.Name, reason);
        return null;
    }
}

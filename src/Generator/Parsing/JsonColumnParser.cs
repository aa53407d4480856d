using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a <c>[JsonColumn]</c>: a type graph, text that is JSON already, or what a context of the user's knows.</summary>
internal sealed class JsonColumnParser(Compilation compilation, JsonParser json, Findings findings)
{
    public ValueModel? Parse(IPropertySymbol property, AttributeData attribute)
    {
        if (attribute.Named<bool>("Raw"))
        {
            return Raw(property, attribute);
        }

        if (ContextOf(attribute) is { } context)
        {
            return OfContext(property, attribute, context);
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

    private ValueModel? OfContext(IPropertySymbol property, AttributeData attribute, ITypeSymbol context)
    {
        ITypeSymbol type = property.Type.WithoutNullable;
        if (context.IsUnknown)
        {
            findings.LeaveToCompiler();
            return null;
        }

        string shown = type.WithNullableAnnotation(NullableAnnotation.None)
            .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        string? reason = context is not INamedTypeSymbol named || !IsContext(named) ? "it is no JsonSerializerContext"
            : TypeRefusals.Unnameable(named) is { } unnameable ? "it is " + unnameable
            : !compilation.IsSymbolAccessibleWithin(named, compilation.Assembly) ? "emitted code cannot see it"
            : !Knows(named, type) ? $"add [JsonSerializable(typeof({shown}))] to it"
            : null;
        if (reason is null)
        {
            return new ValueModel
            {
                Form = StoredForm.ContextJson,
                Type = type.Global,
                IsValueType = type.IsValueType,
                Context = context.Global,
            };
        }

        Location? location = attribute.Location ?? property.Locations.FirstOrDefault();
        findings.Add(Descriptors.InvalidJsonContext, location, context.Name, property.Name, reason);
        return null;
    }

    /// <summary>A typeof; null is none.</summary>
    private static ITypeSymbol? ContextOf(AttributeData attribute) => attribute.Named<ITypeSymbol>("Context");

    private static bool IsContext(INamedTypeSymbol type)
    {
        INamedTypeSymbol? above = type.BaseType;
        while (above is not null && !above.HasMetadataName(KnownNames.JsonSerializerContext))
        {
            above = above.BaseType;
        }

        return above is not null;
    }

    private static bool Knows(INamedTypeSymbol context, ITypeSymbol type) => context.Attributes(KnownNames.JsonSerializable)
        .Any(attribute => attribute.ConstructorArguments is [{ Value: ITypeSymbol known }, ..]
            && SymbolEqualityComparer.Default.Equals(known, type));

    private ValueModel? Raw(IPropertySymbol property, AttributeData attribute)
    {
        int top = attribute.Named("Shape", 0);
        string? reason = property.Type.SpecialType != SpecialType.System_String
                ? $"Raw is text, and '{property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is no string"
            : ContextOf(attribute) is not null ? "Raw text is read and written by no Context"
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

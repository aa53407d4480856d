using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads the type graphs of an entity's JSON columns; records are gathered once each, so that a graph may be recursive.</summary>
internal sealed class JsonParser(Compilation compilation, Findings findings)
{
    private readonly Dictionary<INamedTypeSymbol, string> _identifiers = new(SymbolEqualityComparer.Default);
    private readonly List<JsonShapeModel> _shapes = [];

    public EquatableArray<JsonShapeModel> Shapes =>
        _shapes.OrderBy(static shape => shape.Identifier, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>
    /// The node of a type; <see langword="null"/>, with a diagnostic at the property, when something in it has no JSON form.
    /// </summary>
    /// <param name="type">The type of this place, nullability included.</param>
    /// <param name="property">The column's property.</param>
    /// <param name="path">Where in the document: <c>$</c>, <c>$.items[]</c>.</param>
    public JsonNode? Parse(ITypeSymbol type, IPropertySymbol property, string path)
    {
        if (type.IsUnknown)
        {
            findings.LeaveToCompiler();
            return null;
        }

        bool isNullable = type.AllowsNull;
        ITypeSymbol bare = type.WithoutNullable;
        if (bare.HasMetadataName(KnownNames.JsonText))
        {
            return Scalar(new ValueModel { Form = StoredForm.JsonText, Type = bare.Global, IsValueType = bare.IsValueType }, isNullable);
        }

        if (bare.Attribute(KnownNames.Converter) is { } converter)
        {
            return Converted(type, converter, property);
        }

        if (StoredForms.Of(bare) is { } scalar)
        {
            if (bare.TypeKind == TypeKind.Enum)
            {
                EnumParser.Check((INamedTypeSymbol)bare, property, findings);
            }

            return Scalar(scalar, isNullable);
        }

        if (JsonCollections.Of(bare) is { } collection)
        {
            return ParseCollection(collection, bare, isNullable, property, path);
        }

        return bare is INamedTypeSymbol named && Refusal(named) is not { } reason
            ? ParseRecord(named, isNullable, property, path)
            : Refuse(bare, property, path, bare is INamedTypeSymbol refused ? Refusal(refused)! : "it is no type with properties");
    }

    private JsonNode? ParseCollection(
        JsonCollections.Found collection, ITypeSymbol type, bool isNullable, IPropertySymbol property, string path)
    {
        JsonNode? element = Parse(collection.Element, property, path + (collection.Key is null ? "[]" : ".*"));
        JsonNode? key = KeyTypeOf(collection) is { } keyType ? Parse(keyType, property, path + " (key)") : null;
        if (element is null || (collection.Key is not null && key is null))
        {
            return null;
        }

        if (collection.JsonKind == JsonKind.Dictionary && !IsKeyForm(key!))
        {
            return Refuse(collection.Key!, property, path, "a dictionary's key must be text, an integer, a Guid, a date or an enum");
        }

        return new JsonNode
        {
            Kind = collection.JsonKind,
            Type = type.Global,
            IsNullable = isNullable,
            IsValueType = type.IsValueType,
            Collection = collection.Kind,
            Element = element,
            Key = key,
        };
    }

    /// <summary>A dictionary's key is never null, which code without annotations cannot say.</summary>
    private static ITypeSymbol? KeyTypeOf(JsonCollections.Found collection) =>
        collection is { JsonKind: JsonKind.Dictionary, Key: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } key }
            ? key.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
            : collection.Key;

    private JsonNode? ParseRecord(INamedTypeSymbol type, bool isNullable, IPropertySymbol property, string path)
    {
        if (!_identifiers.ContainsKey(type))
        {
            _identifiers.Add(type, UniqueIdentifier(type.ToTypeName().Identifier));
            List<IPropertySymbol> properties = EntityProperties.Of(type);
            int before = findings.Errors;
            ConstructionModel? construction = ConstructionParser.Parse(type, properties, compilation, findings, property);
            List<JsonMemberModel> members =
                [.. properties.Select(member => Member(member, construction, property, path)).OfType<JsonMemberModel>()];
            CheckNames(type, properties, property, path);
            if (construction is null || members.Count < properties.Count || findings.Errors > before)
            {
                return null;
            }

            _shapes.Add(new JsonShapeModel
            {
                Type = type.Global,
                Identifier = _identifiers[type],
                IsValueType = type.IsValueType,
                Members = members.ToEquatableArray(),
                Construction = construction,
                Equality = EqualityParser.Parse(type, compilation, findings, property),
                IsSensitive = properties.Exists(static member => member.HasAttribute(KnownNames.Sensitive)),
                Print = PrintParser.Parse(type, compilation, findings),
            });
        }

        return new JsonNode { Kind = JsonKind.Record, Type = type.Global, IsNullable = isNullable, IsValueType = type.IsValueType };
    }

    private void CheckNames(INamedTypeSymbol type, List<IPropertySymbol> properties, IPropertySymbol property, string path)
    {
        foreach (IGrouping<string, IPropertySymbol> twins in properties
            .SelectMany(static member => HistoryParser.FormerNames(member).Prepend(JsonName(member)).Select(name => (name, member)))
            .GroupBy(static called => called.name, static called => called.member)
            .Where(static group => group.Skip(1).Any()))
        {
            string names = string.Join("' and '", twins.Select(static twin => twin.Name).Distinct());
            Refuse(type, property, path, $"'{names}' are both called \"{twins.Key}\" there");
        }
    }

    private JsonMemberModel? Member(IPropertySymbol member, ConstructionModel? construction, IPropertySymbol property, string path)
    {
        string name = JsonName(member);
        if (!EntityProperties.IsAccessible(member.GetMethod, compilation))
        {
            findings.Add(Descriptors.PropertyCannotBeRead, member, member.Name);
            return null;
        }

        JsonNode? found = member.Attribute(KnownNames.Converter) is { } own
            ? Converted(member.Type, own, member)
            : Parse(member.Type, property, $"{path}.{name}");
        if (found is not { } node)
        {
            return null;
        }

        string escaped = Naming.Escape(member.Name);
        ConstructorArgumentModel? argument = construction?.Arguments.FirstOrDefault(candidate => candidate.Property == escaped);
        bool isAtConstruction = argument is not null || member.IsRequired;
        return new JsonMemberModel
        {
            Property = escaped,
            DeclaringType = member.ContainingType.Global,
            Name = name,
            FormerNames = HistoryParser.FormerNames(member),
            Node = node,
            Assignment = isAtConstruction ? JsonAssignment.AtConstruction
                : member.SetMethod is { IsInitOnly: true } ? JsonAssignment.Init
                : JsonAssignment.Set,
            Fallback = argument?.DefaultLiteral ?? (isAtConstruction && node.IsNullable ? "null" : null),
        };
    }

    private JsonNode? Converted(ITypeSymbol type, AttributeData attribute, IPropertySymbol property) =>
        new ConverterParser(compilation, findings).Parse(type.WithoutNullable, attribute, property) is { } value
            ? Scalar(value, type.AllowsNull)
            : null;

    private string UniqueIdentifier(string name)
    {
        string unique = name;
        for (int i = 2; _identifiers.ContainsValue(unique); i++)
        {
            unique = FormattableString.Invariant($"{name}{i}");
        }

        return unique;
    }

    private JsonNode? Refuse(ITypeSymbol type, IPropertySymbol property, string path, string reason)
    {
        string shown = type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString();
        findings.Add(Descriptors.NoJsonForm, property, property.Name, shown, path, reason);
        return null;
    }

    private string? Refusal(INamedTypeSymbol type) =>
        type.TypeKind is not (TypeKind.Class or TypeKind.Struct) ? "it is no class, record or struct"
        : type.SpecialType != SpecialType.None ? "it says nothing of its content"
        : type.IsAbstract ? "it is abstract"
        : type.IsGenericType ? "it is generic"
        : type.IsRefLikeType ? "it is a ref struct"
        : type.IsFileLocal || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) ? "emitted code cannot see it"
        : IsOfFramework(type) ? "it is a type of the framework without a form here"
        : type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? "it is a collection of its own kind; use one of System.Collections.Generic or .Immutable"
        : null;

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace.ToDisplayString();
        return space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
    }

    private static string JsonName(IPropertySymbol member) =>
        member.Attribute(KnownNames.Column)?.FirstText
        ?? member.Attribute("System.Text.Json.Serialization.JsonPropertyNameAttribute")?.FirstText
        ?? Naming.ToSnakeCase(member.Name);

    private static bool IsKeyForm(JsonNode key) => !key.IsNullable && key.Scalar is { Wrapper: null, Converter: null } scalar && scalar.Form
        is StoredForm.Text or StoredForm.Guid or StoredForm.DateOnly or StoredForm.EnumText
        or StoredForm.SByte or StoredForm.Byte or StoredForm.Int16 or StoredForm.UInt16
        or StoredForm.Int32 or StoredForm.UInt32 or StoredForm.Int64 or StoredForm.UInt64;

    private static JsonNode Scalar(ValueModel value, bool isNullable) => new()
    {
        Kind = JsonKind.Scalar,
        Type = value.Type,
        IsNullable = isNullable,
        IsValueType = value.IsValueType,
        Scalar = value,
    };
}

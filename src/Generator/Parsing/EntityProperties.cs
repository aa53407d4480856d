using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Which properties of a type are stored.</summary>
internal static class EntityProperties
{
    private const string CompilerGenerated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    private static readonly string[] s_columnAttributes =
    [
        KnownNames.Key, KnownNames.JsonColumn, KnownNames.Column, KnownNames.Default, KnownNames.Computed, KnownNames.Converter,
        KnownNames.AnnotatedKey, KnownNames.AnnotatedColumn,
    ];

    /// <summary>
    /// Public instance properties, and others that carry a column attribute; a base type's first, each in declaration order.
    /// Left out: [Ignore], indexers, and properties that are computed in C# (a getter with a body, no setter).
    /// </summary>
    public static List<IPropertySymbol> Of(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        var chain = new List<INamedTypeSymbol>();
        for (INamedTypeSymbol? part = type; part is { SpecialType: SpecialType.None }; part = part.BaseType)
        {
            chain.Insert(0, part);
        }

        foreach (IPropertySymbol property in chain.SelectMany(static part => part.GetMembers().OfType<IPropertySymbol>()))
        {
            int known = properties.FindIndex(earlier => earlier.Name == property.Name);
            if (known >= 0)
            {
                properties[known] = property; // An override or a hiding property stands for the base's.
            }
            else if (IsStored(property))
            {
                properties.Add(property);
            }
        }

        properties.RemoveAll(static property => property.HasAttribute(KnownNames.Ignore));
        return properties;
    }

    /// <summary>An attribute of the property, or of the positional parameter that declares it.</summary>
    public static AttributeData? AttributeOf(IPropertySymbol property, string metadataName) =>
        property.Attribute(metadataName) ?? (property.ContainingType.IsRecord ? Positional(property)?.Attribute(metadataName) : null);

    /// <summary>Emitted code can call the accessor.</summary>
    public static bool IsAccessible(IMethodSymbol? accessor, Compilation compilation) =>
        accessor is not null && compilation.IsSymbolAccessibleWithin(accessor, compilation.Assembly);

    private static IParameterSymbol? Positional(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(static constructor => constructor.Parameters)
        .FirstOrDefault(parameter => parameter.Name == property.Name
            && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.Span == property.DeclaringSyntaxReferences.FirstOrDefault()?.Span);

    private static bool IsStored(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || property.GetMethod is null || property.ExplicitInterfaceImplementations.Length > 0)
        {
            return false;
        }

        // As it mostly is; then its attributes need not be asked for.
        bool isPublic = property.DeclaredAccessibility == Accessibility.Public;
        return (isPublic && (property.SetMethod is not null || IsAuto(property)))
            || s_columnAttributes.Any(attribute => AttributeOf(property, attribute) is not null);
    }

    /// <summary>The fields of another assembly's types are not seen, but their automatic getters are marked.</summary>
    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        || (property.DeclaringSyntaxReferences.IsEmpty && property.GetMethod!.HasAttribute(CompilerGenerated));
}

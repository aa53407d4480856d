using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a <c>[Converter]</c>: which methods it has, and what it stores.</summary>
internal sealed class ConverterParser(Compilation compilation, Findings findings)
{
    private const string To = "ToStored";
    private const string From = "FromStored";

    /// <summary>The form of a type with a converter; <see langword="null"/> with a diagnostic.</summary>
    /// <param name="type">Without its <c>?</c>.</param>
    /// <param name="attribute">Of the property, or of the type.</param>
    /// <param name="property">The column, or what holds the JSON.</param>
    public ValueModel? Parse(ITypeSymbol type, AttributeData attribute, IPropertySymbol property)
    {
        if (ConverterOf(attribute) is not { IsUnknown: false } converter || type.IsUnknown)
        {
            findings.LeaveToCompiler();
            return null;
        }

        ValueModel? value = Read(type, attribute, out string? reason);
        reason ??= compilation.IsSymbolAccessibleWithin(converter, compilation.Assembly) ? null : "emitted code cannot see it";
        if (reason is null)
        {
            return value;
        }

        bool isOwn = property.GetAttributes().Contains(attribute);
        findings.Add(
            Descriptors.InvalidConverter,
            (isOwn ? attribute.Location : null) ?? property.Locations.FirstOrDefault(),
            Shown(converter),
            Shown(type),
            reason);
        return null;
    }

    /// <summary>The same without a diagnostic.</summary>
    public static ValueModel? Read(ITypeSymbol type, AttributeData attribute, out string? reason)
    {
        if (ConverterOf(attribute) is not INamedTypeSymbol converter)
        {
            reason = "it has no methods of its own";
            return null;
        }

        if (StoredBy(converter, type, out reason) is not { } stored)
        {
            return null;
        }

        ValueModel? form = StoredForms.Of(stored);
        reason = stored.HasAttribute(KnownNames.Converter) ? $"what {To} gives, '{Shown(stored)}', has a converter itself"
            : form is null ? $"what {To} gives, '{Shown(stored)}', has no stored form"
            : null;
        return reason is not null ? null : new ValueModel
        {
            Form = form!.Form,
            Type = type.Global,
            IsValueType = type.IsValueType,
            Enum = form.Enum,
            Converter = new ConverterModel
            {
                Type = converter.Global,
                Converts = type.Global,
                Identifier = converter.ToTypeName().Identifier,
                Stored = form,
            },
        };
    }

    private static ITypeSymbol? ConverterOf(AttributeData attribute) => attribute.AttributeClass?.TypeArguments.FirstOrDefault();

    private static ITypeSymbol? StoredBy(INamedTypeSymbol converter, ITypeSymbol type, out string? reason)
    {
        IMethodSymbol? to = Methods(converter, To).FirstOrDefault(method => IsSame(method.Parameters[0].Type, type));
        bool hasFrom = to is not null && Methods(converter, From)
            .Any(method => IsSame(method.Parameters[0].Type, to.ReturnType) && IsSame(method.ReturnType, type));
        reason = TypeRefusals.Unnameable(converter) is { } unnameable ? "it is " + unnameable
            : to is null ? $"it has no public static {To}({Shown(type)})"
            : !hasFrom ? $"it has no public static {Shown(type)} {From}({Shown(to.ReturnType)})"
            : null;
        return reason is null ? to!.ReturnType : null;
    }

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol converter, string name) => converter.GetMembers(name)
        .OfType<IMethodSymbol>()
        .Where(static method => method is
        {
            IsStatic: true,
            IsGenericMethod: false,
            ReturnsVoid: false,
            RefKind: RefKind.None,
            DeclaredAccessibility: Accessibility.Public,
            Parameters: [{ RefKind: RefKind.None, IsParams: false }],
        });

    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static string Shown(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None)
        .ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}

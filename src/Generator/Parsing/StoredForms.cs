using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Which C# type has which stored form: its converter's, one table, then enums and one-field structs.</summary>
internal static class StoredForms
{
    /// <summary>The form of a type without its <c>?</c>; <see langword="null"/> when it has none.</summary>
    /// <param name="type">The type, nullability taken off.</param>
    /// <param name="enumAsNumber">Enums by their underlying number instead of their text.</param>
    public static ValueModel? Of(ITypeSymbol type, bool enumAsNumber = false)
    {
        if (type.Attribute(KnownNames.Converter) is { } converter)
        {
            return ConverterParser.Read(type, converter, out _);
        }

        if (OfBuiltIn(type) is { } form)
        {
            return new ValueModel { Form = form, Type = type.Global, IsValueType = type.IsValueType };
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            EnumModel members = EnumParser.Parse(enumType);
            return members.Members.Count == 0 && !enumAsNumber ? null : new ValueModel
            {
                Form = enumAsNumber ? StoredForm.EnumNumber : StoredForm.EnumText,
                Type = type.Global,
                IsValueType = true,
                Enum = members,
            };
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Struct } structType ? OfWrapper(structType) : null;
    }

    private static StoredForm? OfBuiltIn(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => StoredForm.Text,
        SpecialType.System_Char => StoredForm.Char,
        SpecialType.System_Boolean => StoredForm.Boolean,
        SpecialType.System_SByte => StoredForm.SByte,
        SpecialType.System_Byte => StoredForm.Byte,
        SpecialType.System_Int16 => StoredForm.Int16,
        SpecialType.System_UInt16 => StoredForm.UInt16,
        SpecialType.System_Int32 => StoredForm.Int32,
        SpecialType.System_UInt32 => StoredForm.UInt32,
        SpecialType.System_Int64 => StoredForm.Int64,
        SpecialType.System_UInt64 => StoredForm.UInt64,
        SpecialType.System_Single => StoredForm.Single,
        SpecialType.System_Double => StoredForm.Double,
        SpecialType.System_Decimal => StoredForm.Decimal,
        SpecialType.System_DateTime => StoredForm.DateTime,
        _ => OfNamed(type),
    };

    private static StoredForm? OfNamed(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return StoredForm.Blob;
        }

        if (type is not INamedTypeSymbol { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } named)
        {
            return null;
        }

        return named.MetadataName switch
        {
            "Guid" => StoredForm.Guid,
            "DateTimeOffset" => StoredForm.DateTimeOffset,
            "DateOnly" => StoredForm.DateOnly,
            "TimeOnly" => StoredForm.TimeOnly,
            "TimeSpan" => StoredForm.TimeSpan,
            "Uri" => StoredForm.Uri,
            "ReadOnlyMemory`1" when named.TypeArguments[0].SpecialType == SpecialType.System_Byte => StoredForm.Memory,
            _ => null,
        };
    }

    /// <summary>A struct with one instance field, a constructor that takes it alone and a public property that gives it.</summary>
    private static ValueModel? OfWrapper(INamedTypeSymbol type)
    {
        if (type.IsGenericType || type.IsRefLikeType || TypeRefusals.Unnameable(type) is not null
            || type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).Take(2).ToList() is not [var field]
            || field.Type.NullableAnnotation == NullableAnnotation.Annotated
            || OfBuiltIn(field.Type) is not { } form)
        {
            return null;
        }

        ISymbol? member = type.GetMembers().FirstOrDefault(candidate => Gives(candidate, field));
        bool canBeMade = type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public
            && constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, field.Type));
        bool hasRequired = type.GetMembers().Any(static candidate =>
            candidate is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
        return member is null || !canBeMade || hasRequired ? null : new ValueModel
        {
            Form = form,
            Type = type.Global,
            IsValueType = true,
            Wrapper = new WrapperModel(Naming.Escape(member.Name)),
        };
    }

    private static bool Gives(ISymbol member, IFieldSymbol field) =>
        member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && member switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: not null } property
                => SymbolEqualityComparer.Default.Equals(property.Type, field.Type),
            IFieldSymbol publicField => SymbolEqualityComparer.Default.Equals(publicField, field),
            _ => false,
        };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>What the parsers ask of symbols.</summary>
internal static class Symbols
{
    /// <summary>
    /// Types as emitted code writes them: <c>global::</c> names, keywords for built-in types, nullability left to the caller.
    /// </summary>
    private static readonly SymbolDisplayFormat s_global = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat s_globalWithNullability = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    extension(ISymbol symbol)
    {
        /// <summary>The attribute on the symbol, or on the property that it overrides.</summary>
        public AttributeData? Attribute(string metadataName) =>
            symbol.Attributes(metadataName).FirstOrDefault()
            ?? (symbol is IPropertySymbol { OverriddenProperty: { } overridden } ? overridden.Attribute(metadataName) : null);

        public IEnumerable<AttributeData> Attributes(string metadataName) =>
            symbol.GetAttributes().Where(attribute => attribute.AttributeClass.HasMetadataName(metadataName));

        public bool HasAttribute(string metadataName) => symbol.Attribute(metadataName) is not null;
    }

    extension(AttributeData attribute)
    {
        /// <summary>A named argument's value, or the default when it was not given.</summary>
        public T? Named<T>(string name, T? fallback = default)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array && argument.Value.Value is T value)
                {
                    return value;
                }
            }

            return fallback;
        }

        public bool HasNamed(string name) => attribute.NamedArguments.Any(argument => argument.Key == name);

        /// <summary>The first constructor argument as text; <see langword="null"/> when absent or no text.</summary>
        public string? FirstText =>
            attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] ? text : null;

        /// <summary>The texts of a <c>params string[]</c> constructor argument.</summary>
        public ImmutableArray<string> Texts =>
            attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } texts, ..]
            ? [.. texts.Values.Select(static text => text.Value as string ?? "")]
            : [];

        /// <summary>Where the attribute is written; <see langword="null"/> for one of a referenced assembly.</summary>
        public Location? Location => attribute.ApplicationSyntaxReference is { } reference
            ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
            : null;

        public INamedTypeSymbol? TypeArgument => attribute.AttributeClass?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;
    }

    extension(ITypeSymbol? type)
    {
        public bool HasMetadataName(string metadataName)
        {
            if (type is not INamedTypeSymbol named)
            {
                return false;
            }

            // The short name first: it tells most types apart without building a string.
            int dot = metadataName.LastIndexOf('.');
            return metadataName.Length - dot - 1 == named.MetadataName.Length
                && metadataName.EndsWith(named.MetadataName, StringComparison.Ordinal)
                && named.ContainingType is null
                && named.ContainingNamespace.ToDisplayString(s_metadata) == metadataName.Substring(0, dot);
        }
    }

    extension(ITypeSymbol type)
    {
        /// <summary>The type as emitted code names it; a reference type's own <c>?</c> is left out, those of its arguments stay.</summary>
        public string Global => type.WithNullableAnnotation(NullableAnnotation.None) is var bare && type.IsReferenceType
            ? bare.ToDisplayString(s_globalWithNullability)
            : type.ToDisplayString(s_globalWithNullability);

        /// <summary>The type as emitted code names it, with its nullability.</summary>
        public string GlobalWithNullability => type.ToDisplayString(s_globalWithNullability);

        /// <summary>Of <c>T?</c> of a value type its <c>T</c>, else the type itself.</summary>
        public ITypeSymbol WithoutNullable =>
            type.IsNullableValueType && type is INamedTypeSymbol nullable ? nullable.TypeArguments[0] : type;

        public bool IsNullableValueType => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

        /// <summary>Null may be found in a place of this type: <c>T?</c>, or a reference of code without annotations.</summary>
        public bool AllowsNull =>
            type.IsReferenceType ? type.NullableAnnotation != NullableAnnotation.NotAnnotated : type.IsNullableValueType;

        /// <summary>The compiler does not know the type, or a part of it, and says so itself.</summary>
        public bool IsUnknown => type switch
        {
            { TypeKind: TypeKind.Error } => true,
            IArrayTypeSymbol array => array.ElementType.IsUnknown,
            INamedTypeSymbol named => named.TypeArguments.Any(static argument => argument.IsUnknown),
            _ => false,
        };

        public bool IsRefLikeOrPointer => type.IsRefLikeType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer;
    }

    extension(INamedTypeSymbol type)
    {
        public TypeName ToTypeName()
        {
            var names = new List<string>();
            for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
            {
                names.Insert(0, part.Name);
            }

            return new TypeName
            {
                Namespace = type.ContainingNamespace.IsGlobalNamespace
                    ? ""
                    : string.Join(".", type.ContainingNamespace.ToDisplayString(s_metadata).Split('.').Select(Naming.Escape)),
                Name = string.Join(".", names.Select(Naming.Escape)),
                Identifier = string.Concat(names),
                Global = type.ToDisplayString(s_global),
                IsValueType = type.IsValueType,
            };
        }

        /// <summary>The keywords and names of its partial declaration, nesting types first: <c>partial class Outer</c>.</summary>
        public EquatableArray<string> PartialDeclarations
        {
            get
            {
                var declarations = new List<string>();
                for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
                {
                    declarations.Insert(0, $"partial {Keywords(part)} {Naming.EscapeDeclared(part.Name)}");
                }

                return declarations.ToEquatableArray();
            }
        }

        /// <summary>Every declaration, nesting types included, says <c>partial</c>.</summary>
        public bool IsPartial
        {
            get
            {
                for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
                {
                    bool isPartial = part.DeclaringSyntaxReferences.Any(static reference =>
                        reference.GetSyntax() is TypeDeclarationSyntax declaration
                        && declaration.Modifiers.Any(static modifier => modifier.ValueText == "partial"));
                    if (!isPartial)
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        private static string Keywords(INamedTypeSymbol part) => (part.IsRecord, part.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
    }
}

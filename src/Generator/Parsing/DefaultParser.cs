using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads <c>[Default]</c>: a constant of the column's form, the property initialiser's constant, or SQL.</summary>
internal static class DefaultParser
{
    private const string NoConstant =
        "the property has no initialiser whose value is a constant; write [Default(…)] or [Default(Sql = \"…\")]";

    private const string ConverterDecides =
        "its converter decides what is stored of its initialiser; write [Default(…)] of that";

    /// <summary>The SQL of the DEFAULT clause's value; <see langword="null"/> without one, or with a diagnostic.</summary>
    public static string? Parse(IPropertySymbol property, ValueModel value, bool isNotNull, Compilation compilation, Findings findings)
    {
        if (property.Attribute(KnownNames.Default) is not { } attribute)
        {
            return null;
        }

        Location? location = attribute.Location ?? property.Locations.FirstOrDefault();
        if (attribute.Named<string>("Sql") is { } sql)
        {
            if (attribute.ConstructorArguments.Length > 0)
            {
                findings.Add(Descriptors.InvalidDefault, location, property.Name, "it says both a constant and SQL; keep one");
            }

            var fragment = SqlFragment.Read(sql, static _ => null);
            if (fragment.Refusal is { } refusal)
            {
                findings.Add(Descriptors.InvalidSqlFragment, location, "Default", refusal);
            }

            return $"({fragment.Resolved})";
        }

        string? reason;
        string? text = attribute.ConstructorArguments is [var argument]
            ? OfArgument(argument, value, isNotNull, out reason)
            : OfInitializer(property, value, isNotNull, compilation, out reason);
        if (text is null)
        {
            findings.Add(Descriptors.InvalidDefault, location, property.Name, reason ?? "it has no constant");
        }

        return text;
    }

    private static string? OfArgument(TypedConstant argument, ValueModel value, bool isNotNull, out string? reason)
    {
        bool isOtherEnum = argument.Kind == TypedConstantKind.Enum && argument.Type!.Global != value.Enum?.Type;
        reason = isOtherEnum ? $"it is a member of another enum, '{argument.Type!.Name}'"
            : argument.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? null
            : "it is no text, number, bool or enum member";
        return reason is null ? OfConstant(argument.Value, value, isNotNull, out reason) : null;
    }

    private static string? OfInitializer(
        IPropertySymbol property, ValueModel value, bool isNotNull, Compilation compilation, out string? reason)
    {
        reason = value.Converter is null ? NoConstant : ConverterDecides;
        if (value.Converter is not null)
        {
            return null;
        }

        ExpressionSyntax? initializer = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            PropertyDeclarationSyntax declaration => declaration.Initializer?.Value,
            ParameterSyntax parameter => parameter.Default?.Value,
            _ => null,
        };
        if (initializer is null)
        {
            return null;
        }

        if (value.Json is { Kind: JsonKind.List or JsonKind.Dictionary } json && IsEmptyCollection(initializer))
        {
            return json.Kind == JsonKind.List ? "'[]'" : "'{}'";
        }

        // Only the compilation of the declaration itself can read its expressions.
        Optional<object?> constant = compilation.ContainsSyntaxTree(initializer.SyntaxTree)
            ? compilation.GetSemanticModel(initializer.SyntaxTree).GetConstantValue(initializer)
            : default;
        return constant.HasValue ? OfConstant(constant.Value, value, isNotNull, out reason) : null;
    }

    private static bool IsEmptyCollection(ExpressionSyntax initializer) => initializer switch
    {
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } => true,
        _ => false,
    };

    private static string? OfConstant(object? constant, ValueModel value, bool isNotNull, out string? reason)
    {
        if (constant is null)
        {
            reason = "the column cannot be NULL";
            return isNotNull ? null : "NULL";
        }

        reason = $"a column of form {value.Form} cannot hold {Shown(constant)}";
        return DefaultConstants.Of(constant, value);
    }

    private static string Shown(object constant) =>
        SymbolDisplay.FormatPrimitive(constant, quoteStrings: true, useHexadecimalNumbers: false) ?? "it";
}

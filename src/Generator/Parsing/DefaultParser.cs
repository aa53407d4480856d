using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads <c>[Default]</c>: a constant of the column's form, the property initialiser's constant, or SQL.</summary>
internal static class DefaultParser
{
    /// <summary>The SQL of the DEFAULT clause's value; <see langword="null"/> without one, or with a diagnostic.</summary>
    public static string? Parse(IPropertySymbol property, ValueModel value, Compilation compilation, Findings findings)
    {
        if (property.Attribute(KnownNames.Default) is not { } attribute)
        {
            return null;
        }

        Location? location = attribute.Location ?? property.Locations.FirstOrDefault();
        if (attribute.Named<string>("Sql") is { } sql)
        {
            SqlFragment fragment = SqlFragment.Read(sql, static _ => null);
            if (fragment.Refusal is { } refusal)
            {
                findings.Add(Descriptors.InvalidSqlFragment, location, "Default", refusal);
            }

            return $"({fragment.Resolved})";
        }

        string? reason = null;
        string? text = attribute.ConstructorArguments is [var argument]
            ? OfConstant(argument.Value, value, out reason)
            : OfInitializer(property, value, compilation, out reason);
        if (text is null)
        {
            findings.Add(Descriptors.InvalidDefault, location, property.Name, reason ?? "it has no constant");
        }

        return text;
    }

    private static string? OfInitializer(IPropertySymbol property, ValueModel value, Compilation compilation, out string? reason)
    {
        reason = "the property has no initialiser whose value is a constant; write [Default(…)] or [Default(Sql = \"…\")]";
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
        return constant.HasValue ? OfConstant(constant.Value, value, out reason) : null;
    }

    private static bool IsEmptyCollection(ExpressionSyntax initializer) => initializer switch
    {
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } => true,
        _ => false,
    };

    private static string? OfConstant(object? constant, ValueModel value, out string? reason)
    {
        reason = $"a {value.Form} column cannot hold this constant";
        return constant is null ? "NULL" : value.Form switch
        {
            StoredForm.EnumText => OfEnum(constant, value.Enum!),
            StoredForm.EnumNumber => Number(constant),
            StoredForm.Boolean => constant is bool flag ? (flag ? "1" : "0") : constant is 0 or 1 ? Number(constant) : null,
            StoredForm.Single or StoredForm.Double => constant is string or bool or char ? null : Real(constant),
            StoredForm.SByte or StoredForm.Byte or StoredForm.Int16 or StoredForm.UInt16 or StoredForm.Int32 or StoredForm.UInt32
                or StoredForm.Int64 or StoredForm.UInt64 or StoredForm.TimeSpan => constant is string or bool or double or float ? null : Number(constant),
            StoredForm.Blob or StoredForm.Memory => null,
            StoredForm.Decimal => constant is string or int or long ? Quote(Convert.ToString(constant, CultureInfo.InvariantCulture)) : null,
            StoredForm.Char => constant is char or string { Length: 1 } ? Quote(constant.ToString()) : null,
            _ => constant is string text ? Quote(text) : null,
        };
    }

    private static string? OfEnum(object constant, EnumModel model)
    {
        if (constant is string text)
        {
            return model.Members.Any(member => member.Wire == text) ? Quote(text) : null;
        }

        string number = Number(constant);
        return model.Members.FirstOrDefault(member => member.Number == number) is { } found ? Quote(found.Wire) : null;
    }

    private static string Number(object constant) => Convert.ToString(constant is char letter ? (int)letter : constant, CultureInfo.InvariantCulture);

    private static string Real(object constant)
    {
        string text = Convert.ToDouble(constant, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
        return text.All(static letter => char.IsDigit(letter) || letter == '-') ? text + ".0" : text;
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''")}'";
}

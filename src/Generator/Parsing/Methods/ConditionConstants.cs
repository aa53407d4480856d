using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Constants of conditions as SQL literals: only such as the place can hold.</summary>
internal static class ConditionConstants
{
    /// <summary>The literal; <see langword="null"/> with the reason.</summary>
    public static string? Of(TypedConstant constant, FilterModel filter, out string reason)
    {
        ValueModel value = filter.Value;
        reason = constant.IsNull ? "only [Is] and [NotEqual] compare with null"
            : constant.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum) ? "it is no text, number, bool or enum member"
            : constant.Kind == TypedConstantKind.Enum && constant.Type!.Global != value.Enum?.Type
                ? $"it is a member of '{constant.Type!.Name}'"
            : constant.Kind == TypedConstantKind.Primitive && value.Enum is { } expected ? $"it is no member of '{Shown(expected.Type)}'"
            : "";
        if (reason.Length > 0)
        {
            return null;
        }

        string? shown = SymbolDisplay.FormatPrimitive(constant.Value!, quoteStrings: true, useHexadecimalNumbers: false);
        reason = $"a '{Shown(value.Type)}' cannot be {shown}";
        return value.Form switch
        {
            StoredForm.Boolean => constant.Value is bool ? DefaultConstants.Of(constant.Value, value) : null,
            StoredForm.Single => Single(constant.Value!, filter.IsRealInJson, value),
            StoredForm.TimeSpan when constant.Value is string text =>
                TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan duration)
                    ? duration.Ticks.ToString(CultureInfo.InvariantCulture)
                    : null,
            _ => DefaultConstants.Of(constant.Value!, value),
        };
    }

    /// <summary>A column holds the double that equals the float; JSON holds the float's own digits.</summary>
    private static string? Single(object constant, bool isInJson, ValueModel value)
    {
        if (constant is string or bool or char)
        {
            return null;
        }

        float number = Convert.ToSingle(constant, CultureInfo.InvariantCulture);
        return isInJson
            ? DefaultConstants.Of(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), value)
            : DefaultConstants.Of((double)number, value);
    }

    private static string Shown(string type) => FilterParser.Shown(type);
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Constants of the source as C# that emitted code repeats.</summary>
internal static class Constants
{
    /// <summary>A parameter's default value: <c>null</c>, <c>default</c>, a literal, or a cast number for an enum.</summary>
    public static string Literal(object? value, ITypeSymbol type)
    {
        ITypeSymbol bare = type.WithoutNullable;
        if (value is null)
        {
            return type.IsReferenceType || type.IsNullableValueType ? "null" : "default";
        }

        if (bare.TypeKind == TypeKind.Enum)
        {
            IFieldSymbol? member = bare.GetMembers().OfType<IFieldSymbol>()
                .FirstOrDefault(field => field.HasConstantValue && value.Equals(field.ConstantValue));
            return member is null
                ? $"({bare.Global})({Convert.ToString(value, CultureInfo.InvariantCulture)})"
                : $"{bare.Global}.{Naming.Escape(member.Name)}";
        }

        return value switch
        {
            bool flag => flag ? "true" : "false",
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
            double number => Number(number, "D"),
            float number => Number(number, "F"),
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
            ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static string Number(double value, string suffix)
    {
        string type = suffix == "F" ? "float" : "double";
        return double.IsNaN(value) ? type + ".NaN"
            : double.IsPositiveInfinity(value) ? type + ".PositiveInfinity"
            : double.IsNegativeInfinity(value) ? type + ".NegativeInfinity"
            : value.ToString("R", CultureInfo.InvariantCulture) + suffix;
    }
}

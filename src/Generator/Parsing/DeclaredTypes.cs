using System.Globalization;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads what <c>[Column]</c> says of the declaration: its type and its collation.</summary>
internal static class DeclaredTypes
{
    private static readonly string[] s_strictTypes = ["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"];

    private static readonly string[] s_collations = ["BINARY", "NOCASE", "RTRIM"];

    /// <summary>The declared type; the stored form's own where none is given.</summary>
    public static string Type(IPropertySymbol property, ColumnWords words, ValueModel value, bool isStrict, Findings findings)
    {
        if (words.Type is not { } type)
        {
            return ColumnForms.TypeOf(value.Form);
        }

        Location? location = words.Location ?? property.Locations.FirstOrDefault();
        if (!IsTypeName(type))
        {
            findings.Add(Descriptors.InvalidSqlFragment, location, "Column", $"\"{SqlNames.Shown(type)}\" is no type name");
        }
        else if (isStrict && !s_strictTypes.Contains(type.ToUpperInvariant()))
        {
            findings.Add(Descriptors.InvalidStrictType, location, property.Name, type);
        }
        else if (value.Form == StoredForm.Decimal && ColumnForms.IsNumeric(type))
        {
            findings.Add(Descriptors.DecimalOnNumericColumn, location, property.Name, type);
        }

        return type;
    }

    public static string? Collation(IPropertySymbol property, ColumnWords words, Findings findings)
    {
        string? collation = words.Collation;
        if (collation is null || s_collations.Contains(collation.ToUpperInvariant()))
        {
            return collation;
        }

        Location? location = words.Location ?? property.Locations.FirstOrDefault();
        if (IsName(collation))
        {
            findings.Add(Descriptors.OwnCollation, location, property.Name, collation);
        }
        else
        {
            findings.Add(Descriptors.InvalidSqlFragment, location, "Column", $"\"{SqlNames.Shown(collation)}\" is no collation's name");
        }

        return collation;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(static letter => char.IsLetterOrDigit(letter) || letter == '_');

    /// <summary>Words, then perhaps one or two numbers in brackets: <c>VARCHAR(255)</c>, <c>DECIMAL(10, 2)</c>; or nothing.</summary>
    private static bool IsTypeName(string type)
    {
        int open = type.IndexOf('(');
        string words = open < 0 ? type : type.Substring(0, open);
        bool areWords = words.Split(' ').All(static word => word.All(static letter => char.IsLetterOrDigit(letter) || letter == '_'));
        bool startsAsWord = words.Length == 0 ? open < 0 : char.IsLetter(words[0]) || words[0] == '_';
        return areWords && startsAsWord && !words.Split(' ').Any(SqlWords.IsReserved) && (open < 0 || AreSizes(type.Substring(open)));
    }

    private static bool AreSizes(string sizes) => sizes.Length > 2
        && sizes.EndsWith(")", StringComparison.Ordinal)
        && sizes.Substring(1, sizes.Length - 2).Split(',') is { Length: 1 or 2 } numbers
        && numbers.All(static number => int.TryParse(number.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
}

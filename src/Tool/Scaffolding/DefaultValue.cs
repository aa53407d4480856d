using System.Globalization;

namespace Synthorg.Gen.Tool;

/// <summary>A column's default as a C# constant.</summary>
internal static class DefaultValue
{
    /// <summary>The initialiser that <c>[Default]</c> makes into the same SQL; <see langword="null"/> where none does.</summary>
    public static string? Exact(string sql, string type)
    {
        string number = sql.Replace(" ", "", StringComparison.Ordinal);
        bool isInteger = long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value.ToString(CultureInfo.InvariantCulture) == number;
        return type switch
        {
            ColumnTypes.Boolean when number is "0" or "1" => number == "1" ? "true" : "false",
            ColumnTypes.Integer when isInteger => number,
            ColumnTypes.Text when SqlTokens.Of(sql) is [{ Kind: SqlTokenKind.Text } text] && sql[0] == '\'' =>
                CSharpText.Literal(text.Name),
            _ => null,
        };
    }

    /// <summary>The initialiser of the same value; <see langword="null"/> where it is no constant.</summary>
    public static string? Similar(string sql, string type) => type switch
    {
        ColumnTypes.Boolean when sql.Equals("TRUE", StringComparison.OrdinalIgnoreCase) => "true",
        ColumnTypes.Boolean when sql.Equals("FALSE", StringComparison.OrdinalIgnoreCase) => "false",
        ColumnTypes.Number when double.TryParse(sql, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number) => CSharpText.Number(number),
        _ => null,
    };
}

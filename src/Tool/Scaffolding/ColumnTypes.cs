using System.Text.RegularExpressions;

namespace Synthorg.Gen.Tool;

/// <summary>Which C# type reads and writes a column, by its declared type, without changing a value.</summary>
internal static partial class ColumnTypes
{
    public const string Text = "string";

    public const string Integer = "long";

    public const string Number = "double";

    public const string Boolean = "bool";

    public const string Bytes = "byte[]";

    /// <summary>The type, without <c>?</c>.</summary>
    public static string Of(ColumnShape column, TableShape table)
    {
        bool Has(string part) => column.Type.Contains(part, StringComparison.OrdinalIgnoreCase);
        return IsFlag(column, table) ? Boolean
            : Has("REAL") || Has("FLOA") || Has("DOUB") ? Number
            : Has("INT") ? Integer
            : Has("CHAR") || Has("CLOB") || Has("TEXT") ? Text
            : Has("BLOB") ? Bytes
            : Has("BOOL") ? Boolean
            : Has("NUM") || Has("DEC") || Has("MONEY") ? Number

            // Dates and the like are text in most files; what is declared without a type, or as ANY, is read as text whatever it is.
            : Text;
    }

    /// <summary>The type that the generator declares for a C# type.</summary>
    public static string Declared(string type) => type switch
    {
        Integer or Boolean => "INTEGER",
        Number => "REAL",
        Bytes => "BLOB",
        _ => "TEXT",
    };

    /// <summary>The declared type as an attribute may say it: one of the same affinity where it is written in another way.</summary>
    public static string Sayable(string type) => IsSayable(type) ? type : new ColumnShape { Name = "", Type = type }.Affinity;

    private static bool IsSayable(string type) =>
        type.Length == 0
        || (TypeName().Match(type) is { Success: true } match && !match.Groups["words"].Value.Split(' ').Any(SqlWords.IsReserved));

    // CHECK (flag IN (0, 1)) lets nothing else in.
    private static bool IsFlag(ColumnShape column, TableShape table)
    {
        string name = column.Name.ToLowerInvariant();
        return column.Affinity == "INTEGER" && !table.Key.Contains(column.Name, StringComparer.OrdinalIgnoreCase)
            && table.Rules.Any(rule => rule.Meaning == $"check {name} in ( 0 , 1 )" || rule.Meaning == $"check {name} in ( 1 , 0 )");
    }

    [GeneratedRegex(@"\A(?<words>[\p{L}_][\p{L}\p{Nd}_]*( [\p{L}\p{Nd}_]+)*) ?(\( ?-?\d{1,9} ?(, ?-?\d{1,9} ?)?\))?\z")]
    private static partial Regex TypeName();
}

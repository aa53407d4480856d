using System.Globalization;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Constants as a DEFAULT clause writes them: only such that reading the column gives them back.</summary>
internal static class DefaultConstants
{
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    private static readonly string[] s_times = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    /// <summary>The SQL; <see langword="null"/> where the column cannot hold the constant.</summary>
    public static string? Of(object constant, ValueModel value) => value.Form switch
    {
        StoredForm.EnumText => OfEnum(constant, value.Enum!),
        StoredForm.EnumNumber => Integer(constant, value.Enum!.UnderlyingType),
        StoredForm.Boolean => constant is bool flag ? (flag ? "1" : "0") : constant is 0 or 1 ? Integer(constant, "int") : null,
        StoredForm.SByte => Integer(constant, "sbyte"),
        StoredForm.Byte => Integer(constant, "byte"),
        StoredForm.Int16 => Integer(constant, "short"),
        StoredForm.UInt16 => Integer(constant, "ushort"),
        StoredForm.Int32 => Integer(constant, "int"),
        StoredForm.UInt32 => Integer(constant, "uint"),
        StoredForm.Int64 or StoredForm.TimeSpan => Integer(constant, "long"),
        StoredForm.UInt64 => Integer(constant, "ulong"),
        StoredForm.Single or StoredForm.Double => Real(constant),
        StoredForm.Decimal => Decimal(constant),
        StoredForm.Char => constant is char or string { Length: 1 } ? Quote(constant.ToString()) : null,
        StoredForm.Text => constant is string text ? Quote(text) : null,
        StoredForm.Json or StoredForm.RawJson or StoredForm.ContextJson =>
            constant is string json && JsonSyntax.IsValid(json) ? Quote(json) : null,
        _ => constant is string text ? OfText(text, value.Form) : null,
    };

    /// <summary>A number as it is compared with numbers of any type; <see langword="null"/> for what is none.</summary>
    public static string? Number(object constant) => constant is float or double ? Real(constant) : Integer(constant, "long");

    private static string? OfEnum(object constant, EnumModel model) => constant is string text
        ? (model.Members.Any(member => member.Wire == text) ? Quote(text) : null)
        : model.Members.FirstOrDefault(member => member.Number == Convert.ToString(constant, CultureInfo.InvariantCulture)) is { } found
            ? Quote(found.Wire)
            : null;

    private static string? Integer(object constant, string type)
    {
        (decimal least, decimal greatest) = type switch
        {
            "sbyte" => (sbyte.MinValue, sbyte.MaxValue),
            "byte" => (byte.MinValue, byte.MaxValue),
            "short" => (short.MinValue, short.MaxValue),
            "ushort" => (ushort.MinValue, ushort.MaxValue),
            "int" => (int.MinValue, int.MaxValue),
            "uint" => (uint.MinValue, uint.MaxValue),
            "ulong" => (0m, long.MaxValue), // SQLite's integers have 63 bits and a sign.
            _ => (long.MinValue, long.MaxValue),
        };
        if (constant is not (sbyte or byte or short or ushort or int or uint or long or ulong))
        {
            return null;
        }

        decimal number = Convert.ToDecimal(constant, CultureInfo.InvariantCulture);
        return number >= least && number <= greatest ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string? Real(object constant)
    {
        if (constant is not (sbyte or byte or short or ushort or int or uint or long or ulong or float or double))
        {
            return null;
        }

        double number = Convert.ToDouble(constant, CultureInfo.InvariantCulture);
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(number) || double.IsInfinity(number) ? null
            : text.All(static letter => char.IsDigit(letter) || letter == '-') ? text + ".0"
            : text;
    }

    private static string? Decimal(object constant) => constant switch
    {
        decimal or sbyte or byte or short or ushort or int or uint or long or ulong
            => Quote(Convert.ToString(constant, CultureInfo.InvariantCulture)),
        string text when decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            => Quote(number.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Text that stands for another type, in the one form that is stored of it.</summary>
    private static string? OfText(string text, StoredForm form)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        switch (form)
        {
            case StoredForm.Guid:
                return Guid.TryParse(text, out Guid id) ? Quote(id.ToString("D")) : null;
            case StoredForm.DateTimeOffset or StoredForm.DateTime:
                return DateTime.TryParseExact(text, s_instants, invariant, DateTimeStyles.AdjustToUniversal, out DateTime instant)
                    && instant.Kind == DateTimeKind.Utc
                        ? Quote(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", invariant) + "+00:00")
                        : null;
            case StoredForm.DateOnly:
                return DateTime.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out _) ? Quote(text) : null;
            case StoredForm.TimeOnly:
                return DateTime.TryParseExact(text, s_times, invariant, DateTimeStyles.NoCurrentDateDefault, out DateTime time)
                    ? Quote(time.ToString("HH:mm:ss.fffffff", invariant))
                    : null;
            case StoredForm.Uri:
                return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? Quote(text) : null;
            default:
                return null;
        }
    }

    private static string? Quote(string text) =>
        text.Contains('\0') || SqlNames.HasLoneSurrogate(text) ? null : $"'{text.Replace("'", "''")}'";
}

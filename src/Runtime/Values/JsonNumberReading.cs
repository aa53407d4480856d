using System.ComponentModel;
using System.Globalization;

namespace Synthorg.Gen.Emitted;

/// <summary>Reads the forms that are JSON numbers. Each refuses what is no number, or lies outside the type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonNumberReading
{
    private const string OutOfRange = "The number lies outside the type's range";

    // Powers of ten that a double holds exactly.
    private static ReadOnlySpan<double> PowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static sbyte ReadSByte(ref this JsonReader json) => (sbyte)json.ReadInteger(sbyte.MinValue, sbyte.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static byte ReadByte(ref this JsonReader json) => (byte)json.ReadInteger(byte.MinValue, byte.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static short ReadInt16(ref this JsonReader json) => (short)json.ReadInteger(short.MinValue, short.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static ushort ReadUInt16(ref this JsonReader json) => (ushort)json.ReadInteger(ushort.MinValue, ushort.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static int ReadInt32(ref this JsonReader json) => (int)json.ReadInteger(int.MinValue, int.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static uint ReadUInt32(ref this JsonReader json) => (uint)json.ReadInteger(uint.MinValue, uint.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static long ReadInt64(ref this JsonReader json) => json.ReadInteger(long.MinValue, long.MaxValue);

    /// <summary>Reads a whole number.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value.</returns>
    public static ulong ReadUInt64(ref this JsonReader json)
    {
        int length = json.ScanInteger(out ulong magnitude, out bool negative);
        if (negative && magnitude != 0)
        {
            throw json.Error(OutOfRange);
        }

        json.Advance(length);
        return magnitude;
    }

    /// <summary>Reads a whole number of ticks.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The duration.</returns>
    public static TimeSpan ReadTimeSpan(ref this JsonReader json) => new(json.ReadInt64());

    /// <summary>Reads a number, rounded to the nearest value of the type.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value, finite.</returns>
    public static float ReadSingle(ref this JsonReader json)
    {
        ReadOnlySpan<byte> number = json.TakeNumber();
        float value = float.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return float.IsFinite(value) ? value : throw json.ErrorAt(json.Position - number.Length, OutOfRange);
    }

    /// <summary>Reads a number, rounded to the nearest value of the type.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value, finite.</returns>
    public static double ReadDouble(ref this JsonReader json)
    {
        ReadOnlySpan<byte> number = json.TakeNumber(out ulong digits, out int fraction, out bool isPlain);
        if (isPlain && digits <= 1UL << 53 && fraction < PowersOfTen.Length)
        {
            // Both are exact, so that the one division rounds correctly.
            double magnitude = digits / PowersOfTen[fraction];
            return number[0] == '-' ? -magnitude : magnitude;
        }

        double value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : throw json.ErrorAt(json.Position - number.Length, OutOfRange);
    }

    /// <summary>Reads a number, or a string that holds one, exactly.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The value with its scale.</returns>
    public static decimal ReadDecimal(ref this JsonReader json)
    {
        bool isString = json.Peek() == '"';
        int at = json.Position;
        ReadOnlySpan<byte> number = isString ? json.ReadUtf8() : json.TakeNumber();
        return DecimalText.TryParse(number, out decimal value) ? value : throw json.ErrorAt(at, "No number that the type holds exactly");
    }

    /// <summary>Reads a number of any kind.</summary>
    /// <returns>Its text.</returns>
    internal static ReadOnlySpan<byte> TakeNumber(scoped ref this JsonReader json) => json.TakeNumber(out _, out _, out _);

    /// <summary>Reads a number of any kind.</summary>
    /// <param name="json">The document.</param>
    /// <param name="digits">The digits without the point, as long as <paramref name="isPlain"/>.</param>
    /// <param name="fraction">How many of them follow the point.</param>
    /// <param name="isPlain">Whether there is no exponent and the digits fit.</param>
    /// <returns>Its text.</returns>
    private static ReadOnlySpan<byte> TakeNumber(scoped ref this JsonReader json, out ulong digits, out int fraction, out bool isPlain)
    {
        json.Peek();
        ReadOnlySpan<byte> rest = json.Rest;
        digits = 0;
        int at = rest is [(byte)'-', ..] ? 1 : 0;
        int whole = PassDigits(rest, ref at, ref digits);
        bool isNumber = whole == 1 || (whole > 1 && rest[at - whole] != '0');
        fraction = 0;
        if (isNumber && at < rest.Length && rest[at] == '.')
        {
            at++;
            fraction = PassDigits(rest, ref at, ref digits);
            isNumber = fraction > 0;
        }

        isPlain = whole + fraction <= 19;
        if (isNumber && at < rest.Length && rest[at] is (byte)'e' or (byte)'E')
        {
            at++;
            at += at < rest.Length && rest[at] is (byte)'+' or (byte)'-' ? 1 : 0;
            ulong exponent = 0;
            isNumber = PassDigits(rest, ref at, ref exponent) > 0;
            isPlain = false;
        }

        if (!isNumber)
        {
            throw json.Expected("a number");
        }

        json.Advance(at);
        return rest[..at];
    }

    private static int PassDigits(ReadOnlySpan<byte> utf8, ref int at, ref ulong digits)
    {
        int end = at;
        ulong number = digits;
        for (; end < utf8.Length && (uint)(utf8[end] - '0') is <= 9 and var digit; end++)
        {
            number = unchecked((number * 10) + digit);
        }

        digits = number;
        int count = end - at;
        at = end;
        return count;
    }

    private static long ReadInteger(ref this JsonReader json, long least, long most)
    {
        int length = json.ScanInteger(out ulong magnitude, out bool negative);
        bool isInside = negative ? magnitude <= unchecked((ulong)-least) : magnitude <= (ulong)most;
        if (!isInside)
        {
            throw json.Error(OutOfRange);
        }

        json.Advance(length);
        return unchecked(negative ? -(long)magnitude : (long)magnitude);
    }

    /// <summary>Looks at a whole number without reading it.</summary>
    /// <returns>Its bytes.</returns>
    private static int ScanInteger(ref this JsonReader json, out ulong magnitude, out bool negative)
    {
        json.Peek();
        ReadOnlySpan<byte> rest = json.Rest;
        negative = rest is [(byte)'-', ..];
        int start = negative ? 1 : 0;
        int at = start;
        magnitude = 0;
        bool overflows = false;
        for (; at < rest.Length && (uint)(rest[at] - '0') is <= 9 and var digit; at++)
        {
            overflows |= at - start >= 19 && (magnitude > ulong.MaxValue / 10 || ulong.MaxValue - (magnitude * 10) < digit);
            magnitude = unchecked((magnitude * 10) + digit);
        }

        if (at == start || (rest[start] == '0' && at > start + 1) || (at < rest.Length && rest[at] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            throw json.Expected("a whole number");
        }

        return overflows ? throw json.Error(OutOfRange) : at;
    }
}

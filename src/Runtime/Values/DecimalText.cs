using System.ComponentModel;
using System.Globalization;

namespace Synthorg.Gen.Emitted;

/// <summary>A <see cref="decimal"/> as text: exact, and with its scale, so that 1.10 stays 1.10.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DecimalText
{
    /// <summary>The most bytes that a written <see cref="decimal"/> takes.</summary>
    public const int MaxLength = 31;

    private const int MostScale = 28;

    private static readonly UInt128 s_mostMantissa = (UInt128.One << 96) - 1;

    /// <summary>Writes the digits, with a sign before and a point among them where there is one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="utf8">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The bytes written; the text is also a JSON number.</returns>
    /// <exception cref="ArgumentException"><paramref name="utf8"/> is too short.</exception>
    public static int Format(decimal value, Span<byte> utf8) =>
        value.TryFormat(utf8, out int written, default, CultureInfo.InvariantCulture) ? written : throw Room.TooShort(MaxLength);

    /// <summary>Reads a number, with or without an exponent, whose value the type holds exactly.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="value">The value, with the text's scale where the type can keep it.</param>
    /// <returns><see langword="false"/> when the text is no number, is out of range or has more digits than the type can keep.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = default;
        bool negative = utf8 is [(byte)'-', ..];
        int at = negative ? 1 : 0;
        if (!TryReadDigits(utf8, ref at, out UInt128 mantissa, out int scale) || !TryReadExponent(utf8[at..], out int exponent))
        {
            return false;
        }

        scale -= exponent;
        if (!TryFit(ref mantissa, ref scale))
        {
            return false;
        }

        ulong low = (ulong)mantissa;
        value = new decimal((int)low, (int)(low >> 32), (int)(mantissa >> 64), negative && mantissa != 0, (byte)scale);
        return true;
    }

    /// <summary>Reads digits with at most one point among them. Zeros that no longer fit are counted, other digits are refused.</summary>
    private static bool TryReadDigits(ReadOnlySpan<byte> utf8, ref int at, out UInt128 mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        ulong small = 0; // The first 18 digits, which a cheaper type can hold.
        int digits = 0, kept = 0;
        int zeros = 0; // Not yet multiplied into the mantissa: a later digit other than zero does that.
        bool point = false;
        for (; at < utf8.Length; at++)
        {
            uint digit = (uint)(utf8[at] - '0');
            if (digit > 9)
            {
                if (utf8[at] == '.' && !point)
                {
                    point = true;
                    continue;
                }

                break;
            }

            digits++;
            scale += point ? 1 : 0;
            if (kept < 18)
            {
                small = (small * 10) + digit;
                mantissa = small;
                kept += small == 0 ? 0 : 1;
            }
            else if (!TryAppend(ref mantissa, ref zeros, ref kept, digit))
            {
                return false;
            }
        }

        scale -= AppendZeros(ref mantissa, zeros);
        return digits > 0 && utf8[at - 1] != '.' && utf8[utf8[0] == '-' ? 1 : 0] != '.';
    }

    /// <summary>Zeros at the end keep the scale as far as the type can.</summary>
    /// <returns>How many did not fit.</returns>
    private static int AppendZeros(ref UInt128 mantissa, int zeros)
    {
        while (zeros > 0 && mantissa * 10 <= s_mostMantissa)
        {
            mantissa *= 10;
            zeros--;
        }

        return zeros;
    }

    private static bool TryAppend(ref UInt128 mantissa, ref int zeros, ref int kept, uint digit)
    {
        if (digit == 0)
        {
            zeros++;
            return true;
        }

        kept += zeros + 1;
        if (kept > MostScale + 1)
        {
            return false;
        }

        for (; zeros > 0; zeros--)
        {
            mantissa *= 10;
        }

        mantissa = (mantissa * 10) + digit;
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> utf8, out int exponent)
    {
        exponent = 0;
        if (utf8.IsEmpty)
        {
            return true;
        }

        if (utf8[0] is not ((byte)'e' or (byte)'E') || utf8.Length == 1)
        {
            return false;
        }

        bool negative = utf8[1] == '-';
        int at = negative || utf8[1] == '+' ? 2 : 1;
        if (at == utf8.Length)
        {
            return false;
        }

        for (; at < utf8.Length; at++)
        {
            uint digit = (uint)(utf8[at] - '0');
            if (digit > 9)
            {
                return false;
            }

            exponent = Math.Min((exponent * 10) + (int)digit, 1_000_000); // Far outside the range, and far from overflow.
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    /// <summary>Brings the scale into 0 to 28 without changing the value.</summary>
    private static bool TryFit(ref UInt128 mantissa, ref int scale)
    {
        if (mantissa == 0)
        {
            scale = Math.Clamp(scale, 0, MostScale);
            return true;
        }

        for (; scale < 0 && mantissa <= s_mostMantissa; scale++)
        {
            mantissa *= 10;
        }

        while (scale > MostScale || (scale > 0 && mantissa > s_mostMantissa))
        {
            (UInt128 tenth, UInt128 digit) = UInt128.DivRem(mantissa, 10);
            if (digit != 0)
            {
                return false;
            }

            mantissa = tenth;
            scale--;
        }

        return scale >= 0 && mantissa <= s_mostMantissa;
    }
}

using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synthorg.Gen.Emitted;

/// <summary>The inside of JSON strings: where they end, what their escapes stand for.</summary>
internal static class JsonStrings
{
    /// <summary>The characters that a string holds only as escapes.</summary>
    public static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(static character => (char)character), '"', '\\']);

    /// <summary>The first quotation mark, backslash or control character; the length when there is none.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="isAscii">Whether every byte before it is ASCII; it may be <see langword="false"/> for a later byte's sake.</param>
    public static int IndexOfStop(ReadOnlySpan<byte> utf8, out bool isAscii)
    {
        ref byte start = ref MemoryMarshal.GetReference(utf8);
        Vector128<byte> seen = Vector128<byte>.Zero;
        int at = 0;
        for (; at <= utf8.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref start, (uint)at);
            Vector128<byte> stops = Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            if (stops != Vector128<byte>.Zero)
            {
                int inside = BitOperations.TrailingZeroCount(stops.ExtractMostSignificantBits());
                uint high = block.ExtractMostSignificantBits() & ((1u << inside) - 1);
                isAscii = high == 0 && seen.ExtractMostSignificantBits() == 0;
                return at + inside;
            }

            seen |= block;
        }

        uint rest = 0;
        for (; at < utf8.Length; at++)
        {
            uint next = Unsafe.Add(ref start, at);
            if (next is '"' or '\\' or < ' ')
            {
                break;
            }

            rest |= next;
        }

        isAscii = rest < 0x80 && seen.ExtractMostSignificantBits() == 0;
        return at;
    }

    /// <summary>The bytes of a string up to its closing mark.</summary>
    /// <param name="utf8">What follows the opening mark.</param>
    /// <param name="firstStop">Where <see cref="IndexOfStop"/> stopped.</param>
    /// <returns>The length, or the complement of the place of a control character or of the document's end.</returns>
    public static int Measure(ReadOnlySpan<byte> utf8, int firstStop)
    {
        int at = firstStop;
        while (at < utf8.Length)
        {
            if (utf8[at] == '"')
            {
                return at;
            }

            if (utf8[at] != '\\')
            {
                return ~at;
            }

            at += 2;
            at += at < utf8.Length ? IndexOfStop(utf8[at..], out _) : 0;
        }

        return ~utf8.Length;
    }

    /// <summary>Writes a string without its escapes.</summary>
    /// <param name="utf8">The string as it was measured.</param>
    /// <param name="target">At least as long.</param>
    /// <returns>The bytes written, or the complement of the place of a bad escape.</returns>
    public static int Unescape(ReadOnlySpan<byte> utf8, Span<byte> target)
    {
        int written = 0;
        int at = 0;
        while (at < utf8.Length)
        {
            int clean = utf8[at..].IndexOf((byte)'\\');
            if (clean < 0)
            {
                clean = utf8.Length - at;
            }

            utf8.Slice(at, clean).CopyTo(target[written..]);
            at += clean;
            written += clean;
            if (at == utf8.Length)
            {
                break;
            }

            int length = UnescapeOne(utf8[at..], target, ref written);
            if (length == 0)
            {
                return ~at;
            }

            at += length;
        }

        return written;
    }

    /// <summary>Writes what one escape stands for.</summary>
    /// <returns>The escape's bytes; 0 when it is none.</returns>
    private static int UnescapeOne(ReadOnlySpan<byte> escape, Span<byte> target, ref int written)
    {
        if (escape[1] == 'u')
        {
            return UnescapeUnit(escape, target, ref written);
        }

        int meant = escape[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => escape[1],
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => -1,
        };
        if (meant < 0)
        {
            return 0;
        }

        target[written++] = (byte)meant;
        return 2;
    }

    private static int UnescapeUnit(ReadOnlySpan<byte> escape, Span<byte> target, ref int written)
    {
        int unit = Hex(escape);
        int length = 6;
        if (char.IsHighSurrogate((char)unit) && unit >= 0)
        {
            int low = escape.Length >= 12 && escape[6] == '\\' && escape[7] == 'u' ? Hex(escape[6..]) : -1;
            if (low < 0 || !char.IsLowSurrogate((char)low))
            {
                return 0;
            }

            unit = char.ConvertToUtf32((char)unit, (char)low);
            length = 12;
        }

        if (!System.Text.Rune.TryCreate(unit, out System.Text.Rune rune))
        {
            return 0;
        }

        written += rune.EncodeToUtf8(target[written..]);
        return length;
    }

    private static int Hex(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 6)
        {
            return -1;
        }

        int unit = 0;
        foreach (byte digit in escape.Slice(2, 4))
        {
            int value = char.IsAsciiHexDigit((char)digit) ? (digit & 0xF) + (digit > '9' ? 9 : 0) : -1;
            if (value < 0)
            {
                return -1;
            }

            unit = (unit << 4) | value;
        }

        return unit;
    }

    /// <summary>Writes the escape of a quotation mark, a backslash or a control character.</summary>
    /// <param name="character">One of these.</param>
    /// <param name="target">At least six bytes.</param>
    /// <returns>The bytes written.</returns>
    public static int Escape(int character, Span<byte> target)
    {
        target[0] = (byte)'\\';
        target[1] = character switch
        {
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            < ' ' => (byte)'u',
            _ => (byte)character,
        };
        if (target[1] != 'u')
        {
            return 2;
        }

        target[2] = (byte)'0';
        target[3] = (byte)'0';
        target[4] = (byte)('0' + (character >> 4));
        target[5] = (byte)"0123456789ABCDEF"[character & 0xF];
        return 6;
    }
}

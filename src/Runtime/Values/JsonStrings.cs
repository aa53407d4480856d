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

    /// <summary>The first quotation mark, backslash or control character.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="start">Where the search begins.</param>
    /// <param name="isAscii">Whether every byte passed is ASCII.</param>
    /// <returns>Its place; the text's length when there is none.</returns>
    public static int IndexOfStop(ReadOnlySpan<byte> utf8, int start, out bool isAscii)
    {
        int at = start;
        uint high = 0;
        while (at <= utf8.Length - Vector128<byte>.Count)
        {
            uint stops = Stops(utf8, at, out uint blockHigh);
            if (stops != 0)
            {
                int inside = BitOperations.TrailingZeroCount(stops);
                isAscii = (high | (blockHigh & ((1u << inside) - 1))) == 0;
                return at + inside;
            }

            high |= blockHigh;
            at = PassClean(utf8, at + Vector128<byte>.Count, ref high); // Most strings end before wide blocks pay.
        }

        // What is left of the text is the end of its last block.
        if (at < utf8.Length && utf8.Length >= Vector128<byte>.Count)
        {
            int passed = at - (utf8.Length - Vector128<byte>.Count);
            uint stops = Stops(utf8, at - passed, out uint blockHigh) >> passed;
            int inside = Math.Min(BitOperations.TrailingZeroCount(stops), utf8.Length - at);
            isAscii = (high | ((blockHigh >> passed) & ((1u << inside) - 1))) == 0;
            return at + inside;
        }

        while (at < utf8.Length && utf8[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            high |= utf8[at++] & 0x80u;
        }

        isAscii = high == 0;
        return at;
    }

    /// <summary>Passes blocks of 32 bytes without a stop, where the processor can.</summary>
    private static int PassClean(ReadOnlySpan<byte> utf8, int start, ref uint high)
    {
        int at = start;
        ref byte first = ref MemoryMarshal.GetReference(utf8);
        for (; Vector256.IsHardwareAccelerated && at <= utf8.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            Vector256<byte> block = Vector256.LoadUnsafe(ref first, (uint)at);
            Vector256<byte> stops = Vector256.Equals(block, Vector256.Create((byte)'"'))
                | Vector256.Equals(block, Vector256.Create((byte)'\\'))
                | Vector256.LessThan(block, Vector256.Create((byte)' '));
            if (stops != Vector256<byte>.Zero)
            {
                break;
            }

            high |= block.ExtractMostSignificantBits();
        }

        return at;
    }

    /// <summary>A bit for each of 16 bytes from <paramref name="at"/> on: the search stops there; or the byte is not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(ReadOnlySpan<byte> utf8, int at, out uint high)
    {
        Vector128<byte> block = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(utf8), (uint)at);
        high = block.ExtractMostSignificantBits();
        Vector128<byte> stops = Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(block, Vector128.Create((byte)' '));
        return stops.ExtractMostSignificantBits();
    }

    /// <summary>Where a string ends.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="firstStop">Where <see cref="IndexOfStop"/> stopped.</param>
    /// <returns>The closing mark's place, or the complement of that of a control character or of the document's end.</returns>
    public static int End(ReadOnlySpan<byte> utf8, int firstStop)
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

            at = IndexOfStop(utf8, Math.Min(at + 2, utf8.Length), out _);
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

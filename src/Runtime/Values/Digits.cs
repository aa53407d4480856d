using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Synthorg.Gen.Emitted;

/// <summary>Decimal digits at fixed places.</summary>
internal static class Digits
{
    /// <summary>The number that two digits spell; negative when one of them is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Two(ReadOnlySpan<byte> utf8, int at)
    {
        uint tens = (uint)(utf8[at] - '0');
        uint ones = (uint)(utf8[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1;
    }

    /// <summary>The number that four digits spell; negative when one of them is none.</summary>
    public static int Four(ReadOnlySpan<byte> utf8, int at)
    {
        int high = Two(utf8, at);
        int low = Two(utf8, at + 2);
        return (high | low) < 0 ? -1 : (high * 100) + low;
    }

    /// <summary>The number that seven digits spell; negative when one of them is none. A byte before them must exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Seven(ReadOnlySpan<byte> utf8, int at)
    {
        // Eight bytes in one word, the first made a zero digit; then neighbours are added in pairs, pairs in fours, fours in eight.
        ulong word = (BinaryPrimitives.ReadUInt64LittleEndian(utf8[(at - 1)..]) & ~0xFFUL) | '0';
        if ((((word + 0x4646464646464646) | (word - 0x3030303030303030)) & 0x8080808080808080) != 0)
        {
            return -1;
        }

        word -= 0x3030303030303030;
        word = (word * 10) + (word >> 8);
        ulong even = (word & 0x000000FF000000FF) * 0x000F424000000064;
        ulong odd = ((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001;
        return (int)((even + odd) >> 32);
    }

    /// <summary>Eight bytes of which each is ten times its digit and the next one's together.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="at">Where the eight begin.</param>
    /// <param name="form">What stands there, with a 0 for every digit; ASCII.</param>
    /// <param name="strays">0 when there are digits for the zeros, and the same bytes for the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pairs(ReadOnlySpan<byte> utf8, int at, ReadOnlySpan<byte> form, out ulong strays)
    {
        const ulong HighBits = 0x8080808080808080;
        ulong expected = BinaryPrimitives.ReadUInt64LittleEndian(form);
        ulong found = BinaryPrimitives.ReadUInt64LittleEndian(utf8[at..]) ^ expected;

        // What more than 9, or more than 0 where no digit is, carries into the high bit of its byte.
        ulong others = (((expected ^ 0x3030303030303030) + ~HighBits) & HighBits) >> 7;
        strays = ((found + 0x7676767676767676 + (others * 9)) | found) & HighBits;
        return (found * 10) + (found >> 8);
    }

    /// <summary>Reads a fraction of 1 to <paramref name="most"/> digits as ticks; digits beyond the seventh are cut off.</summary>
    /// <returns>How many digits there are; 0 when there is none, or more than <paramref name="most"/>.</returns>
    public static int Fraction(ReadOnlySpan<byte> utf8, int most, out int ticks)
    {
        ticks = 0;
        int count = 0;
        while (count < utf8.Length && (uint)(utf8[count] - '0') <= 9)
        {
            if (count < 7)
            {
                ticks = (ticks * 10) + utf8[count] - '0';
            }

            count++;
        }

        for (int i = count; i < 7; i++)
        {
            ticks *= 10;
        }

        return count <= most ? count : 0;
    }

    /// <summary>Writes two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteTwo(Span<byte> utf8, int at, int value)
    {
        uint tens = (uint)value / 10;
        utf8[at + 1] = (byte)('0' + (uint)value - (tens * 10));
        utf8[at] = (byte)('0' + tens);
    }

    /// <summary>Writes seven digits.</summary>
    public static void WriteSeven(Span<byte> utf8, int at, int value)
    {
        uint high = (uint)value / 10_000;
        uint low = (uint)value - (high * 10_000);
        utf8[at] = (byte)('0' + (high / 100));
        WriteTwo(utf8, at + 1, (int)(high % 100));
        WriteTwo(utf8, at + 3, (int)(low / 100));
        WriteTwo(utf8, at + 5, (int)(low % 100));
    }
}

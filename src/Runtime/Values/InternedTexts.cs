using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Synthorg.Gen.Emitted;

/// <summary>The texts that interned columns gave last: who reads an equal one gets the same string.</summary>
/// <remarks>
/// One table for the process, without a lock: a place holds a whole string or none, and a lost one is only made again. A text may lie in
/// two places; of three that share them the one that was made first is forgotten.
/// </remarks>
internal static class InternedTexts
{
    /// <summary>The longest text that is kept, in bytes of UTF-8.</summary>
    public const int Longest = 64;

    private const int PlaceBits = 12;
    private static readonly string?[] s_texts = new string?[1 << PlaceBits];

    /// <summary>Finds the string, or makes it.</summary>
    /// <returns><see langword="false"/> when <paramref name="utf8"/> is not well formed.</returns>
    public static bool TryMake(ReadOnlySpan<byte> utf8, out string text)
    {
        if (utf8.Length is 0 or > Longest)
        {
            return Utf8Text.TryMake(utf8, out text);
        }

        string?[] texts = s_texts;
        int place = PlaceOf(utf8);
        if (IsAt(texts[place], utf8, out text) || IsAt(texts[place ^ 1], utf8, out text))
        {
            return true;
        }

        if (!Utf8Text.TryMake(utf8, out text))
        {
            return false;
        }

        texts[place ^ 1] = texts[place];
        texts[place] = text;
        return true;
    }

    private static bool IsAt(string? place, ReadOnlySpan<byte> utf8, out string text)
    {
        text = place ?? "";
        return place is not null && AreEqual(utf8, place);
    }

    private static bool AreEqual(ReadOnlySpan<byte> utf8, string text) => text.Length == utf8.Length
        ? Utf8Text.EqualsAscii(utf8, text)
        : text.Length < utf8.Length && AreEqualBeyondAscii(utf8, text);

    // Fewer characters than bytes: not ASCII. What is not well formed has no text that it equals.
    private static bool AreEqualBeyondAscii(ReadOnlySpan<byte> utf8, string text)
    {
        Span<char> chars = stackalloc char[Longest];
        _ = Utf8.ToUtf16(utf8, chars, out int read, out int written, replaceInvalidSequences: false);
        return read == utf8.Length && chars[..written].SequenceEqual(text);
    }

    // Of its length, its first and its last eight bytes, which overlap in a short one.
    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        ulong first;
        ulong last;
        if (utf8.Length >= sizeof(ulong))
        {
            first = MemoryMarshal.Read<ulong>(utf8);
            last = MemoryMarshal.Read<ulong>(utf8[^sizeof(ulong)..]);
        }
        else if (utf8.Length >= sizeof(uint))
        {
            first = MemoryMarshal.Read<uint>(utf8);
            last = MemoryMarshal.Read<uint>(utf8[^sizeof(uint)..]);
        }
        else
        {
            first = utf8[0];
            last = ((ulong)utf8[utf8.Length / 2] << 8) | utf8[^1];
        }

        ulong mixed = (first * 0x9E3779B97F4A7C15) ^ ((BitOperations.RotateLeft(last, 29) + (ulong)utf8.Length) * 0xC2B2AE3D27D4EB4F);
        return (int)((mixed * 0x9E3779B97F4A7C15) >> (64 - PlaceBits));
    }
}

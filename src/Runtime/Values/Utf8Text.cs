using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Synthorg.Gen.Emitted;

/// <summary>Strings from and to UTF-8 that is well formed; what is not is refused, never replaced.</summary>
internal static class Utf8Text
{
    private const ulong BeyondAscii = 0x8080808080808080;

    // From here on a call is worth its price: it uses wider registers.
    private const int Long = 128;

    // Up to here characters are made on the stack, so that they need not be counted first.
    private const int Counted = 256;

    /// <summary>Makes a string.</summary>
    /// <returns><see langword="false"/> when <paramref name="utf8"/> is not well formed.</returns>
    public static bool TryMake(ReadOnlySpan<byte> utf8, out string text)
    {
        text = "";
        if (utf8.IsEmpty)
        {
            return true;
        }

        // One pass for ASCII, by far the usual text; where it turns out to be none, a short string was made in vain.
        if (IsPerhapsAscii(utf8))
        {
            string made = New(utf8.Length, out Span<char> chars);
            if (TryWiden(utf8, chars))
            {
                text = made;
                return true;
            }
        }

        return TryMakeBeyondAscii(utf8, out text);
    }

    /// <summary>The beginning of a text, long enough for a message.</summary>
    public static string Shown(ReadOnlySpan<byte> utf8)
    {
        const int Most = 64;
        if (utf8.Length <= Most)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        int end = Most;
        while ((utf8[end] & 0xC0) == 0x80 && end > Most - 4)
        {
            end--; // Not in the middle of a character.
        }

        return Encoding.UTF8.GetString(utf8[..end]) + "…";
    }

    /// <summary>Makes a string of text that is known to be ASCII.</summary>
    public static string MakeAscii(ReadOnlySpan<byte> ascii)
    {
        if (ascii.IsEmpty)
        {
            return "";
        }

        string made = New(ascii.Length, out Span<char> chars);
        TryWiden(ascii, chars);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    private static bool TryMakeBeyondAscii(ReadOnlySpan<byte> utf8, out string text)
    {
        if (utf8.Length > Counted)
        {
            text = New(Encoding.UTF8.GetCharCount(utf8), out Span<char> room);
            return Utf8.ToUtf16(utf8, room, out _, out _, replaceInvalidSequences: false) == OperationStatus.Done;
        }

        Span<char> chars = stackalloc char[Counted];
        OperationStatus status = Utf8.ToUtf16(utf8, chars, out _, out int written, replaceInvalidSequences: false);
        text = new(chars[..written]);
        return status == OperationStatus.Done;
    }

    // A long text is looked through, a short one at its beginning: scripts that are not Latin show there.
    private static bool IsPerhapsAscii(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= Long ? Ascii.IsValid(utf8)
        : utf8.Length >= sizeof(ulong) ? (MemoryMarshal.Read<ulong>(utf8) & BeyondAscii) == 0
        : utf8[0] < 0x80;

    /// <summary>Makes characters of ASCII.</summary>
    /// <returns><see langword="false"/> when it is none.</returns>
    private static bool TryWiden(ReadOnlySpan<byte> utf8, Span<char> chars)
    {
        if (utf8.Length >= Long)
        {
            return Ascii.ToUtf16(utf8, chars, out _) == OperationStatus.Done;
        }

        int last = utf8.Length - Vector64<byte>.Count;
        if (last < 0)
        {
            return TryWidenFew(utf8, chars);
        }

        // Eight at a time; the last eight may overlap the ones before.
        ref byte source = ref MemoryMarshal.GetReference(utf8);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        Vector128<byte> seen = Vector128<byte>.Zero;
        ulong seenLast = 0;
        int at = 0;
        for (; at <= last - Vector64<byte>.Count; at += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref source, (uint)at);
            seen |= block;
            (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(block);
            lower.StoreUnsafe(ref target, (uint)at);
            upper.StoreUnsafe(ref target, (uint)at + 8);
        }

        if (at < last)
        {
            seenLast = WidenEight(ref source, ref target, at);
        }

        seenLast |= WidenEight(ref source, ref target, last);
        return (seen.ExtractMostSignificantBits() | (seenLast & BeyondAscii)) == 0;
    }

    /// <summary>Whether a text is the ASCII that stands in as many bytes as it has characters.</summary>
    public static bool EqualsAscii(ReadOnlySpan<byte> utf8, string text)
    {
        int last = utf8.Length - Vector64<byte>.Count;
        if (last < 0)
        {
            return Ascii.Equals(utf8, text);
        }

        ref byte left = ref MemoryMarshal.GetReference(utf8);
        ref ushort right = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        for (int at = 0; at < last; at += Vector64<byte>.Count)
        {
            if (!EqualsEight(ref left, ref right, at))
            {
                return false;
            }
        }

        return EqualsEight(ref left, ref right, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EqualsEight(ref byte left, ref ushort right, int at)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref left, at));
        return (eight & BeyondAscii) == 0
            && Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsByte()) == Vector128.LoadUnsafe(ref right, (uint)at);
    }

    private static bool TryWidenFew(ReadOnlySpan<byte> utf8, Span<char> chars)
    {
        int seen = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            chars[i] = (char)utf8[i];
            seen |= utf8[i];
        }

        return seen < 0x80;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WidenEight(ref byte source, ref ushort target, int at)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, at));
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsByte()).StoreUnsafe(ref target, (uint)at);
        return eight;
    }

    /// <summary>A string to be filled while nobody else knows it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string New(int length, out Span<char> chars)
    {
        string made = new('\0', length);
        chars = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(made.AsSpan()), length);
        return made;
    }

    /// <summary>Writes a text into room that is surely large enough.</summary>
    /// <returns><see langword="false"/> when <paramref name="text"/> holds half of a surrogate pair.</returns>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<byte> utf8, out int written) =>
        Utf8.FromUtf16(text, utf8, out _, out written, replaceInvalidSequences: false) == OperationStatus.Done;

    /// <summary>Bytes that surely hold a text: counted exactly where guessing would waste memory.</summary>
    public static int RoomFor(ReadOnlySpan<char> text) => text.Length <= 32_768 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text);
}

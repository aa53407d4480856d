using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Synthorg.Gen.Emitted;

/// <summary>Strings from and to UTF-8 that is well formed; what is not is refused, never replaced.</summary>
internal static class Utf8Text
{
    /// <summary>Makes a string.</summary>
    /// <returns><see langword="false"/> when <paramref name="utf8"/> is not well formed.</returns>
    public static bool TryMake(ReadOnlySpan<byte> utf8, out string text)
    {
        text = "";
        if (utf8.IsEmpty)
        {
            return true;
        }

        // One pass for ASCII, by far the usual text: it is widened into the string while nobody else knows the string.
        string made = new('\0', utf8.Length);
        Span<char> chars = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(made.AsSpan()), made.Length);
        if (Ascii.ToUtf16(utf8, chars, out _) == OperationStatus.Done)
        {
            text = made;
            return true;
        }

        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(utf8);
        return true;
    }

    /// <summary>Writes a text into room that is surely large enough.</summary>
    /// <returns><see langword="false"/> when <paramref name="text"/> holds half of a surrogate pair.</returns>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<byte> utf8, out int written) =>
        Utf8.FromUtf16(text, utf8, out _, out written, replaceInvalidSequences: false) == OperationStatus.Done;

    /// <summary>Bytes that surely hold a text: counted exactly where guessing would waste memory.</summary>
    public static int RoomFor(ReadOnlySpan<char> text) => text.Length <= 32_768 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text);
}

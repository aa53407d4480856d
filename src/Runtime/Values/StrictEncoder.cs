using System.Buffers;
using System.Text.Encodings.Web;

namespace Synthorg.Gen.Emitted;

/// <summary>Another encoder, except that half of a surrogate pair is refused: all others write U+FFFD and say nothing.</summary>
internal sealed unsafe class StrictEncoder(JavaScriptEncoder inner) : JavaScriptEncoder
{
    private static readonly StrictEncoder s_usual = new(UnsafeRelaxedJsonEscaping);

    public override int MaxOutputCharactersPerInputCharacter => inner.MaxOutputCharactersPerInputCharacter;

    /// <summary>Of a wish for escapes; without one nothing is escaped that need not be, as in all JSON here.</summary>
    public static StrictEncoder Of(JavaScriptEncoder? wish) => wish is null ? s_usual : new(wish);

    // Writers ask this of every string before they write it.
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        ReadOnlySpan<char> rest = new(text, textLength);
        for (int at = IndexOfSurrogate(rest); at >= 0; at = IndexOfSurrogate(rest))
        {
            rest = rest[at..];
            if (rest.Length < 2 || !char.IsSurrogatePair(rest[0], rest[1]))
            {
                throw new ArgumentException("The text holds half of a surrogate pair.");
            }

            rest = rest[2..];
        }

        return inner.FindFirstCharacterToEncode(text, textLength);
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => inner.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override bool WillEncode(int unicodeScalar) => inner.WillEncode(unicodeScalar);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        inner.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true) =>
        inner.Encode(source, destination, out charsConsumed, out charsWritten, isFinalBlock);

    public override OperationStatus EncodeUtf8(
        ReadOnlySpan<byte> utf8Source, Span<byte> utf8Destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        inner.EncodeUtf8(utf8Source, utf8Destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    private static int IndexOfSurrogate(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\ud800', '\udfff');
}

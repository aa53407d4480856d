namespace Synthorg.Gen.Emitted;

/// <summary>The room that a text is written into.</summary>
internal static class Room
{
    /// <summary>The first <paramref name="length"/> bytes.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static Span<byte> Of(Span<byte> utf8, int length) =>
        utf8.Length >= length ? utf8[..length] : throw TooShort(length);

    public static ArgumentException TooShort(int length) => new($"The text needs {length} bytes.");
}

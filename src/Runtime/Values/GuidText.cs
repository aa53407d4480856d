using System.ComponentModel;
using System.Globalization;

namespace Synthorg.Gen.Emitted;

/// <summary>A <see cref="Guid"/> as lower-case text with hyphens.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GuidText
{
    /// <summary>The bytes of a written <see cref="Guid"/>.</summary>
    public const int Length = 36;

    /// <summary>Writes <c>00000000-0000-0000-0000-000000000000</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="utf8">At least <see cref="Length"/> bytes.</param>
    /// <returns><see cref="Length"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="utf8"/> is too short.</exception>
    public static int Format(Guid value, Span<byte> utf8) =>
        value.TryFormat(utf8, out int written, "D") ? written : throw Room.TooShort(Length);

    /// <summary>Reads any standard form: with or without hyphens, braces or brackets, in either case.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="false"/> when the text is none.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Guid value) =>
        Guid.TryParse(utf8, CultureInfo.InvariantCulture, out value);
}

using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>An instant as text of one width, so that the order of texts is the order of times.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimestampText
{
    /// <summary>The bytes of a written timestamp.</summary>
    public const int Length = 33;

    /// <summary>Writes <c>yyyy-MM-ddTHH:mm:ss.fffffff+00:00</c>, in UTC.</summary>
    /// <param name="value">Any offset; only the instant is kept.</param>
    /// <param name="utf8">At least <see cref="Length"/> bytes.</param>
    /// <returns><see cref="Length"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="utf8"/> is too short.</exception>
    public static int Format(DateTimeOffset value, Span<byte> utf8)
    {
        Span<byte> text = Room.Of(utf8, Length);
        DateTime utc = value.UtcDateTime;
        (int year, int month, int day) = utc;
        DateText.Write(text, year, month, day);
        text[10] = (byte)'T';
        TimeText.Write(text[11..], utc.TimeOfDay.Ticks);
        "+00:00"u8.CopyTo(text[27..]);
        return Length;
    }

    /// <summary>
    /// Reads what <see cref="Format"/> writes, and any ISO 8601 date and time in extended form with <c>Z</c> or an offset,
    /// with <c>T</c> or a space between them, seconds or none, and up to 9 fraction digits, of which 7 are kept.
    /// </summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="value">The instant, with offset zero.</param>
    /// <returns><see langword="false"/> when the text is no such timestamp, has no offset or lies outside the type's range.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        if (utf8.Length < 17
            || !DateText.TryRead(utf8, out int year, out int month, out int day)
            || utf8[10] is not ((byte)'T' or (byte)' ' or (byte)'t')
            || !TryReadTime(utf8[11..], out long ticks, out int length)
            || !TryReadOffset(utf8[(11 + length)..], out int minutes))
        {
            return false;
        }

        ticks += new DateTime(year, month, day).Ticks - (minutes * TimeSpan.TicksPerMinute);
        if ((ulong)ticks > (ulong)DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadTime(ReadOnlySpan<byte> utf8, out long ticks, out int length)
    {
        // The form that we write, told by its length.
        if (utf8.Length == Length - 11 && utf8[8] == '.' && utf8[5] == ':' && Digits.Seven(utf8, 9) is var fraction and >= 0)
        {
            length = 16;
            bool isTime = TimeText.TryRead(utf8, out ticks) & (uint)Digits.Two(utf8, 6) < 60;
            ticks += (Digits.Two(utf8, 6) * TimeSpan.TicksPerSecond) + fraction;
            return isTime;
        }

        return TimeText.TryRead(utf8, mostDigits: 9, out ticks, out length);
    }

    /// <summary><c>Z</c>, <c>+HH</c>, <c>+HHmm</c> or <c>+HH:mm</c>, up to a day; nothing may follow.</summary>
    private static bool TryReadOffset(ReadOnlySpan<byte> utf8, out int minutes)
    {
        minutes = 0;
        if (utf8.SequenceEqual("+00:00"u8))
        {
            return true;
        }

        if (utf8.Length == 1)
        {
            return utf8[0] is (byte)'Z' or (byte)'z';
        }

        int minutesAt = utf8.Length == 6 && utf8[3] == ':' ? 4 : 3;
        if (utf8.Length is not (3 or 5 or 6) || (utf8.Length == 6 && minutesAt == 3) || utf8[0] is not ((byte)'+' or (byte)'-'))
        {
            return false;
        }

        int hours = Digits.Two(utf8, 1);
        int rest = utf8.Length == 3 ? 0 : Digits.Two(utf8, minutesAt);
        minutes = utf8[0] == '-' ? -((hours * 60) + rest) : (hours * 60) + rest;
        return (uint)hours < 24 && (uint)rest < 60;
    }
}

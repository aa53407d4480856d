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
        if (utf8.Length == Length && TryReadWritten(utf8, out value))
        {
            return true;
        }

        value = default;
        if (utf8.Length < 17
            || !DateText.TryRead(utf8, out int year, out int month, out int day)
            || utf8[10] is not ((byte)'T' or (byte)' ' or (byte)'t')
            || !TimeText.TryRead(utf8[11..], mostDigits: 9, out long ticks, out int length)
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

    /// <summary>Reads the form that we write, of that length, eight bytes at once.</summary>
    private static bool TryReadWritten(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        ulong years = Digits.Pairs(utf8, 0, "0000-00-"u8, out ulong strays);
        ulong days = Digits.Pairs(utf8, 3, "0-00-00T"u8, out ulong straysOfDays);
        ulong times = Digits.Pairs(utf8, 11, "00:00:00"u8, out ulong straysOfTimes);
        int fraction = Digits.Seven(utf8, 20);
        int year = ((byte)years * 100) + (byte)(years >> 16);
        int month = (byte)(days >> 16);
        int day = (byte)(days >> 40);
        int hours = (byte)times;
        int minutes = (byte)(times >> 24);
        int seconds = (byte)(times >> 48);
        if ((strays | straysOfDays | straysOfTimes) != 0 || fraction < 0 || utf8[19] != '.' || !utf8[27..].SequenceEqual("+00:00"u8)
            || !DateText.Exists(year, month, day) || hours >= 24 || minutes >= 60 || seconds >= 60)
        {
            value = default;
            return false;
        }

        long ticks = (((hours * 60) + minutes) * 60 + seconds) * TimeSpan.TicksPerSecond + fraction;
        value = new DateTimeOffset(new DateTime(year, month, day).Ticks + ticks, TimeSpan.Zero);
        return true;
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

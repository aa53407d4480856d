using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>A time of day as text of one width.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimeText
{
    /// <summary>The bytes of a written time.</summary>
    public const int Length = 16;

    /// <summary>Writes <c>HH:mm:ss.fffffff</c>.</summary>
    /// <param name="value">The time.</param>
    /// <param name="utf8">At least <see cref="Length"/> bytes.</param>
    /// <returns><see cref="Length"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="utf8"/> is too short.</exception>
    public static int Format(TimeOnly value, Span<byte> utf8)
    {
        Write(Room.Of(utf8, Length), value.Ticks);
        return Length;
    }

    /// <summary>Reads <c>HH:mm</c>, <c>HH:mm:ss</c>, or seconds with up to 7 fraction digits.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="value">The time.</param>
    /// <returns><see langword="false"/> when the text is no such time.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out TimeOnly value)
    {
        if (utf8.Length >= 5 && TryRead(utf8, mostDigits: 7, out long ticks, out int length) && length == utf8.Length)
        {
            value = new TimeOnly(ticks);
            return true;
        }

        value = default;
        return false;
    }

    internal static void Write(Span<byte> utf8, long ticksOfDay)
    {
        int seconds = (int)(ticksOfDay / TimeSpan.TicksPerSecond);
        int minutes = seconds / 60;
        Digits.WriteTwo(utf8, 0, minutes / 60);
        utf8[2] = (byte)':';
        Digits.WriteTwo(utf8, 3, minutes % 60);
        utf8[5] = (byte)':';
        Digits.WriteTwo(utf8, 6, seconds - (minutes * 60));
        utf8[8] = (byte)'.';
        Digits.WriteSeven(utf8, 9, (int)(ticksOfDay - (seconds * TimeSpan.TicksPerSecond)));
    }

    /// <summary>Reads a time at the beginning of a text of five bytes or more, as far as it goes.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> utf8, int mostDigits, out long ticks, out int length)
    {
        length = 5;
        if (!TryRead(utf8, out ticks))
        {
            return false;
        }

        if (utf8.Length <= 5 || utf8[5] != ':')
        {
            return true;
        }

        int seconds = utf8.Length < 8 ? -1 : Digits.Two(utf8, 6);
        if ((uint)seconds >= 60)
        {
            return false;
        }

        ticks += seconds * TimeSpan.TicksPerSecond;
        length = 8;
        if (utf8.Length <= 8 || utf8[8] is not ((byte)'.' or (byte)','))
        {
            return true;
        }

        int digits = Digits.Fraction(utf8[9..], mostDigits, out int fraction);
        ticks += fraction;
        length = 9 + digits;
        return digits > 0;
    }

    /// <summary>Reads <c>HH:mm</c> at the beginning of a text of five bytes or more.</summary>
    private static bool TryRead(ReadOnlySpan<byte> utf8, out long ticks)
    {
        int hours = Digits.Two(utf8, 0);
        int minutes = Digits.Two(utf8, 3);
        ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute;
        return (uint)hours < 24 && (uint)minutes < 60 && utf8[2] == ':';
    }
}

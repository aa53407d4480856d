using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Synthorg.Gen.Emitted;

/// <summary>A calendar date as text of one width.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DateText
{
    /// <summary>The bytes of a written date.</summary>
    public const int Length = 10;

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    /// <param name="value">The date.</param>
    /// <param name="utf8">At least <see cref="Length"/> bytes.</param>
    /// <returns><see cref="Length"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="utf8"/> is too short.</exception>
    public static int Format(DateOnly value, Span<byte> utf8)
    {
        (int year, int month, int day) = value;
        Write(Room.Of(utf8, Length), year, month, day);
        return Length;
    }

    /// <summary>Reads what <see cref="Format"/> writes.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="value">The date.</param>
    /// <returns><see langword="false"/> when the text is no such date.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateOnly value)
    {
        if (utf8.Length == Length && TryRead(utf8, out int year, out int month, out int day))
        {
            value = new DateOnly(year, month, day);
            return true;
        }

        value = default;
        return false;
    }

    internal static void Write(Span<byte> utf8, int year, int month, int day)
    {
        utf8[9] = 0; // One check of the length for all places.
        Digits.WriteTwo(utf8, 0, year / 100);
        Digits.WriteTwo(utf8, 2, year % 100);
        utf8[4] = (byte)'-';
        Digits.WriteTwo(utf8, 5, month);
        utf8[7] = (byte)'-';
        Digits.WriteTwo(utf8, 8, day);
    }

    /// <summary>Reads a date at the beginning of a text of ten bytes or more; only a day that exists is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(ReadOnlySpan<byte> utf8, out int year, out int month, out int day)
    {
        year = Digits.Four(utf8, 0);
        month = Digits.Two(utf8, 5);
        day = Digits.Two(utf8, 8);
        return Exists(year, month, day) && utf8[4] == '-' && utf8[7] == '-';
    }

    internal static bool Exists(int year, int month, int day) =>
        year >= 1 && (uint)(month - 1) < 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
}

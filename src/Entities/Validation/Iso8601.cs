using System.Globalization;

namespace Synthorg.Entities;

/// <summary>Times that are kept as the text they were given in.</summary>
internal static class Iso8601
{
    private const int DateLength = 10; // yyyy-MM-dd
    private const int ClockLength = 8; // HH:mm:ss

    /// <summary>
    /// A calendar date, or a date and a time of day (seconds, their fraction and the offset optional) parted by <c>T</c>,
    /// in extended form. Hour 24 and leap seconds are refused: the system whose files are shared cannot read them.
    /// </summary>
    public static bool IsDateOrDateTime(ReadOnlySpan<char> text) =>
        text.Length == DateLength
            ? IsDate(text)
            : text.Length > DateLength && text[DateLength] == 'T' && IsDate(text[..DateLength]) && IsTime(text[(DateLength + 1)..]);

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        int year = (Two(text, 0) * 100) + Two(text, 2);
        int month = Two(text, 5);
        int day = Two(text, 8);
        return text[4] == '-' && text[7] == '-'
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>The number that two digits spell; far below zero when one of them is none.</summary>
    private static int Two(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : -10_000;

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        int offset = text.IndexOfAny('Z', '+', '-');
        return offset < 0 ? IsClock(text) : IsClock(text[..offset]) && IsOffset(text[offset..]);
    }

    private static bool IsClock(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOfAny('.', ',');
        return mark < 0
            ? IsTimeOfDay(text, "HH:mm:ss") || IsTimeOfDay(text, "HH:mm")
            : mark == ClockLength && IsTimeOfDay(text[..mark], "HH:mm:ss") && IsFraction(text[(mark + 1)..]);
    }

    private static bool IsFraction(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text is "Z" || (text[0] != 'Z' && (IsTimeOfDay(text[1..], "HH:mm") || IsTimeOfDay(text[1..], "HH")));

    private static bool IsTimeOfDay(ReadOnlySpan<char> text, string form) =>
        text.Length == form.Length && TimeOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

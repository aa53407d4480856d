using System.Globalization;

namespace Synthorg.Gen;

/// <summary>Members that .NET has had since netstandard2.0, for sources that are compiled for both.</summary>
internal static class NewMembers
{
    extension(string text)
    {
        /// <summary>The strings, with a character between each two.</summary>
        public static string Join(char separator, IEnumerable<string?> values) => string.Join(separator.ToString(), values);

        /// <summary>A text made in a culture.</summary>
        public static string Create(CultureInfo culture, FormattableString value) => value.ToString(culture);

        /// <summary>The text with something in the place of something else, by its characters alone.</summary>
        public string Replace(string old, string now, StringComparison comparison) => comparison == StringComparison.Ordinal
            ? text.Replace(old, now)
            : throw new NotSupportedException();
    }

    extension(char)
    {
        public static bool IsAsciiDigit(char digit) => digit is >= '0' and <= '9';

        public static bool IsAsciiLetter(char letter) => (char)(letter | 0x20) is >= 'a' and <= 'z';

        public static bool IsAsciiLetterOrDigit(char letter) => char.IsAsciiDigit(letter) || char.IsAsciiLetter(letter);
    }

    extension<TKey, TValue>(Dictionary<TKey, TValue> values)
        where TKey : notnull
    {
        public TValue? GetValueOrDefault(TKey key) => values.TryGetValue(key, out TValue value) ? value : default;

        public TValue GetValueOrDefault(TKey key, TValue fallback) => values.TryGetValue(key, out TValue value) ? value : fallback;
    }
}

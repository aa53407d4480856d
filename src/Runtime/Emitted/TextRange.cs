using System.ComponentModel;
using System.Text;

namespace Synthorg.Gen.Emitted;

/// <summary>
/// The texts that begin with a prefix, as a range that an index serves: <c>x &gt;= prefix AND x &lt; end</c>, compared byte by byte
/// (<c>COLLATE BINARY</c>). In UTF-8 that is the order of the code points.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextRange
{
    private const int LastBeforeSurrogates = 0xD7FF;
    private const int FirstAfterSurrogates = 0xE000;
    private const int LastCodePoint = 0x10FFFF;

    extension(PreparedStatement statement)
    {
        /// <summary>Binds the end of a prefix's range: greater than every text with the prefix, and than no text behind.</summary>
        /// <param name="index">The parameter, counted from 1.</param>
        /// <param name="prefix">The prefix; <see langword="null"/> binds NULL, which no text is less than.</param>
        /// <exception cref="ArgumentException"><paramref name="prefix"/> holds half of a surrogate pair.</exception>
        public void BindPrefixEnd(int index, string? prefix)
        {
            if (prefix is null)
            {
                statement.BindNull(index);
            }
            else if (After(prefix) is { } end)
            {
                statement.BindText(index, end);
            }
            else
            {
                // Every blob is greater than every text (https://sqlite.org/datatype3.html#comparisons): the range has no end.
                statement.BindBytes(index, []);
            }
        }
    }

    /// <summary>The least text that is greater than every text with a prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <returns><see langword="null"/> when there is none: the prefix is empty or holds nothing but U+10FFFF.</returns>
    public static string? After(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ReadOnlySpan<char> rest = prefix;
        while (!rest.IsEmpty)
        {
            // Half of a pair is left as it is, for binding to refuse.
            if (Rune.DecodeLastFromUtf16(rest, out Rune last, out int length) != System.Buffers.OperationStatus.Done)
            {
                return prefix;
            }

            rest = rest[..^length];
            if (last.Value != LastCodePoint)
            {
                int next = last.Value == LastBeforeSurrogates ? FirstAfterSurrogates : last.Value + 1;
                return string.Concat(rest, new Rune(next).ToString());
            }
        }

        return null;
    }
}

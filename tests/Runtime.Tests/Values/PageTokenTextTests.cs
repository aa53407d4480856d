using System.Buffers.Text;
using System.Text;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class PageTokenTextTests
{
    private static readonly Gen<object?> s_value = Any.OneOf<object?>(
        Any.Const((object?)null),
        Any.Long.Select(static number => (object?)number),
        Any.Double.Where(static number => !double.IsNaN(number)).Select(static number => (object?)number),
        Any.String.Select(static text => (object?)text),
        Any.Byte.Array.Select(static bytes => (object?)bytes));

    [Fact]
    public void A_token_is_read_as_it_was_written() => Any.Select(Any.Int, s_value.Array[0, 8]).Sample(static (hash, values) =>
    {
        PageValues written = Of(values);

        Assert.True(PageTokenText.TryRead(PageTokenText.Write(hash, written), out int readHash, out PageValues read));

        Assert.Equal(hash, readHash);
        Assert.Equal(values.Length, read.Count);
        Assert.Equal(written.Encoded, read.Encoded);
        for (int at = 0; at < values.Length; at++)
        {
            AssertValue(values[at], written, at);
            AssertValue(values[at], read, at);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Numbers_at_the_ends_come_through(long number)
    {
        Assert.True(PageTokenText.TryRead(PageTokenText.Write(0, Of(number)), out _, out PageValues read));

        Assert.Equal(number, read.IntegerAt(0));
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-0.0)]
    [InlineData(double.Epsilon)]
    public void Every_number_that_SQLite_stores_comes_through(double number)
    {
        Assert.True(PageTokenText.TryRead(PageTokenText.Write(0, Of(number)), out _, out PageValues read));

        Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(read.RealAt(0)));
    }

    [Fact]
    public void The_text_is_safe_in_an_address_and_short()
    {
        string text = PageTokenText.Write(-1, Of(12L, "2026-03-15", null));

        Assert.Matches("^[A-Za-z0-9_-]+$", text);
        Assert.InRange(text.Length, 1, 34);
        Assert.Equal(text, Uri.EscapeDataString(text));
    }

    [Fact]
    public void The_form_does_not_change_from_one_release_to_the_next() =>
        Assert.Equal("AQQDAgEBGAIAAAAAAAD4PwMBYQQBAABVstWN", PageTokenText.Write(0x01020304, Of(12L, 1.5, "a", new byte[] { 0 }, null)));

    [Fact]
    public void A_text_that_was_changed_is_refused()
    {
        string text = PageTokenText.Write(42, Of(7L, "title", null));

        for (int at = 0; at < text.Length; at++)
        {
            foreach (char other in "AZaz09-_=+/ \n\0é")
            {
                string changed = text[..at] + other + text[(at + 1)..];
                Assert.Equal(changed == text, PageTokenText.TryRead(changed, out _, out _));
            }

            Assert.False(PageTokenText.TryRead(text[..at], out _, out _));
        }

        Assert.False(PageTokenText.TryRead(text + "A", out _, out _));
        Assert.False(PageTokenText.TryRead(text + "=", out _, out _));
        Assert.False(PageTokenText.TryRead(text + "\n", out _, out _));
    }

    [Fact]
    public void Values_that_are_cut_off_or_unknown_are_refused()
    {
        Assert.False(PageValues.TryDecode([9], out _));
        Assert.False(PageValues.TryDecode([(byte)PageValueKind.Integer], out _));
        Assert.False(PageValues.TryDecode([(byte)PageValueKind.Integer, 0x80], out _));
        Assert.False(PageValues.TryDecode([(byte)PageValueKind.Real, 0, 0], out _));
        Assert.False(PageValues.TryDecode([(byte)PageValueKind.Real, .. BitConverter.GetBytes(double.NaN)], out _));
        Assert.False(PageValues.TryDecode([(byte)PageValueKind.Text, 2, (byte)'a'], out _));
        Assert.False(PageValues.TryDecode([(byte)PageValueKind.Blob, .. Enumerable.Repeat((byte)0xFF, 12)], out _));
    }

    [Fact]
    public void No_bytes_make_the_reader_throw() => Any.Byte.Array[0, 40].Sample(static bytes =>
    {
        PageTokenText.TryRead(Base64Url.EncodeToString(bytes), out _, out _);
        PageValues.TryDecode(bytes, out _);
    });

    private static PageValues Of(params object?[] values)
    {
        PageValues made = new();
        foreach (object? value in values)
        {
            switch (value)
            {
                case long number:
                    made.AddInteger(number);
                    break;
                case double number:
                    made.AddReal(number);
                    break;
                case string text:
                    made.AddText(Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] bytes:
                    made.AddBlob(bytes);
                    break;
                default:
                    made.AddNull();
                    break;
            }
        }

        return made;
    }

    private static void AssertValue(object? expected, PageValues values, int at)
    {
        switch (expected)
        {
            case long number:
                Assert.Equal((PageValueKind.Integer, number), (values.KindOf(at), values.IntegerAt(at)));
                break;
            case double number:
                Assert.Equal((PageValueKind.Real, number), (values.KindOf(at), values.RealAt(at)));
                break;
            case string text:
                Assert.Equal(PageValueKind.Text, values.KindOf(at));
                Assert.Equal(Encoding.UTF8.GetBytes(text), values.BytesAt(at));
                break;
            case byte[] bytes:
                Assert.Equal(PageValueKind.Blob, values.KindOf(at));
                Assert.Equal(bytes, values.BytesAt(at));
                break;
            default:
                Assert.Equal(PageValueKind.Null, values.KindOf(at));
                break;
        }
    }
}

using System.Globalization;
using System.Text;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class DecimalTextTests
{
    [Theory]
    [InlineData("1.10")]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1.0000000000000000000000000000")]
    [InlineData("12345678901234567890.123")]
    public void The_text_is_exact_and_keeps_the_scale(string text)
    {
        decimal value = Parse(text) ?? throw new InvalidOperationException("Refused.");

        Assert.Equal(decimal.GetBits(decimal.Parse(text, CultureInfo.InvariantCulture)), decimal.GetBits(value));
        Assert.Equal(text, Format(value));
    }

    [Fact]
    public void Any_decimal_survives_bit_for_bit() => Any.Select(Any.Int, Any.Int, Any.Int, Any.Bool, Any.Byte[0, 28]).Sample(
        static (low, middle, high, negative, scale) =>
        {
            var value = new decimal(low, middle, high, negative, scale);
            string text = Format(value);
            decimal expected = value == 0 ? Math.Abs(value) : value; // Zero has no sign in text.
            return text.Length <= DecimalText.MaxLength
                && Parse(text) is { } read
                && decimal.GetBits(read).SequenceEqual(decimal.GetBits(expected));
        },
        iter: 30_000);

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("15e-1", "1.5")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("0e999999999999", "0")]
    [InlineData("0e-999999999999", "0.0000000000000000000000000000")]
    [InlineData("1.000000000000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("0.50000000000000000000000000000000000000000000", "0.5000000000000000000000000000")]
    [InlineData("123456789012345678900000.0000000000000000000000", "123456789012345678900000.00000")]
    [InlineData("000000000000000000000000000000000000000000001", "1")]
    [InlineData("10000000000000000000000000000e-28", "1.0000000000000000000000000000")]
    public void Other_spellings_of_a_value_are_read(string text, string expected) =>
        Assert.Equal(expected, Parse(text) is { } value ? Format(value) : null);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData("1e5x")]
    [InlineData("NaN")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("7.92281625142643375935439503351")]
    [InlineData("1e29")]
    [InlineData("1e-29")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e999999999999999999999")]
    [InlineData("1e-999999999999999999999")]
    public void What_the_type_cannot_hold_exactly_is_refused(string text) => Assert.Null(Parse(text));

    private static string Format(decimal value)
    {
        Span<byte> utf8 = stackalloc byte[DecimalText.MaxLength];
        return Encoding.ASCII.GetString(utf8[..DecimalText.Format(value, utf8)]);
    }

    private static decimal? Parse(string text) => DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out decimal value) ? value : null;
}

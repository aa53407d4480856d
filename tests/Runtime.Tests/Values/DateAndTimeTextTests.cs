using System.Globalization;
using System.Text;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class DateAndTimeTextTests
{
    [Fact]
    public void Every_date_is_written_and_read()
    {
        Span<byte> utf8 = stackalloc byte[DateText.Length];
        for (DateOnly date = DateOnly.MinValue; date < DateOnly.MaxValue; date = date.AddDays(1))
        {
            Assert.True(DateText.Format(date, utf8) == 10 && DateText.TryParse(utf8, out DateOnly read) && read == date);
        }

        DateText.Format(DateOnly.MaxValue, utf8);
        Assert.Equal("9999-12-31", Encoding.ASCII.GetString(utf8));
        Assert.True(DateText.TryParse(utf8, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2026-04-31")]
    [InlineData("2026-00-01")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026-1-1")]
    [InlineData("20260101")]
    [InlineData("2026/01/01")]
    [InlineData("2026-01-01T")]
    [InlineData("2026-01-0x")]
    [InlineData("-026-01-01")]
    public void What_is_no_date_is_refused(string text) => Assert.False(DateText.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Any_time_is_written_and_read() => Any.Long[0, TimeOnly.MaxValue.Ticks].Sample(
        static ticks =>
        {
            var value = new TimeOnly(ticks);
            Span<byte> utf8 = stackalloc byte[TimeText.Length];
            TimeText.Format(value, utf8);
            return Encoding.ASCII.GetString(utf8) == value.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
                && TimeText.TryParse(utf8, out TimeOnly read) && read == value;
        },
        iter: 20_000);

    [Theory]
    [InlineData("00:00", 0)]
    [InlineData("23:59", 863_400_000_000)]
    [InlineData("10:20:30", 372_300_000_000)]
    [InlineData("10:20:30.1", 372_301_000_000)]
    [InlineData("10:20:30.123456", 372_301_234_560)]
    [InlineData("23:59:59.9999999", 863_999_999_999)]
    public void Shorter_times_are_read(string text, long ticks)
    {
        Assert.True(TimeText.TryParse(Encoding.UTF8.GetBytes(text), out TimeOnly value));
        Assert.Equal(ticks, value.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10:")]
    [InlineData("10:2")]
    [InlineData("10:20:")]
    [InlineData("10:20:3")]
    [InlineData("10:20:30.")]
    [InlineData("10:20:30.12345678")]
    [InlineData("24:00")]
    [InlineData("10:60")]
    [InlineData("10:20:60")]
    [InlineData("10:20:30Z")]
    [InlineData("10.20")]
    [InlineData("1x:20")]
    public void What_is_no_time_is_refused(string text) => Assert.False(TimeText.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Too_little_room_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => DateText.Format(DateOnly.MinValue, new byte[9]));
        Assert.Throws<ArgumentException>(static () => TimeText.Format(TimeOnly.MinValue, new byte[15]));
    }
}

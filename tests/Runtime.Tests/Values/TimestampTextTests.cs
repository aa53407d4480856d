using System.Globalization;
using System.Text;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class TimestampTextTests
{
    [Fact]
    public void Both_ends_are_written_and_read()
    {
        Assert.Equal("0001-01-01T00:00:00.0000000+00:00", Format(DateTimeOffset.MinValue));
        Assert.Equal("9999-12-31T23:59:59.9999999+00:00", Format(DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MinValue, Parse("0001-01-01T00:00:00.0000000+00:00"));
        Assert.Equal(DateTimeOffset.MaxValue, Parse("9999-12-31T23:59:59.9999999+00:00"));
    }

    [Fact]
    public void Any_instant_is_written_as_the_framework_writes_it_and_read_back() => Any.Select(
        Any.Long[TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay],
        Any.Int[-14 * 60, 14 * 60]).Sample(
        static (ticks, offset) =>
        {
            var value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset));
            string text = Format(value);
            DateTimeOffset? read = Parse(text);
            return text == value.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
                && read is { } instant && instant == value && instant.Offset == TimeSpan.Zero
                && Parse(value.ToString("O", CultureInfo.InvariantCulture)) == value
                && Parse(value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)) == value;
        },
        iter: 20_000);

    [Fact]
    public void Later_instants_have_greater_texts() => Any.Select(Any.DateTimeOffset, Any.DateTimeOffset).Sample(
        static (one, other) => Math.Sign(string.CompareOrdinal(Format(one), Format(other))) == Math.Sign(one.CompareTo(other)),
        iter: 10_000);

    [Theory]
    [InlineData("2026-03-15T10:00:00Z", "2026-03-15T10:00:00.0000000")]
    [InlineData("2026-03-15T10:00:00+00:00", "2026-03-15T10:00:00.0000000")]
    [InlineData("2026-03-15T10:00:00.123456+00:00", "2026-03-15T10:00:00.1234560")]
    [InlineData("2026-03-15 10:00:00.1Z", "2026-03-15T10:00:00.1000000")]
    [InlineData("2026-03-15t10:00:00,12z", "2026-03-15T10:00:00.1200000")]
    [InlineData("2026-03-15T10:00:00.123456789Z", "2026-03-15T10:00:00.1234567")]
    [InlineData("2026-03-15T10:00:00.12345678+02:00", "2026-03-15T08:00:00.1234567")]
    [InlineData("2026-03-15T10:00:00.999999999Z", "2026-03-15T10:00:00.9999999")]
    [InlineData("2026-03-15T10:00:00-05:30", "2026-03-15T15:30:00.0000000")]
    [InlineData("2026-03-15T10:00:00.1234567-05:30", "2026-03-15T15:30:00.1234567")]
    [InlineData("2026-03-15T10:00:00+0530", "2026-03-15T04:30:00.0000000")]
    [InlineData("2026-03-15T10:00:00-08", "2026-03-15T18:00:00.0000000")]
    [InlineData("2026-03-15T10:00Z", "2026-03-15T10:00:00.0000000")]
    [InlineData("2026-03-15T10:00+02:00", "2026-03-15T08:00:00.0000000")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000")]
    [InlineData("2026-01-01T00:00:00+23:59", "2025-12-31T00:01:00.0000000")]
    public void Every_ISO_form_with_an_offset_is_read(string text, string instant)
    {
        Assert.Equal($"{instant}+00:00", Parse(text) is { } value ? Format(value) : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-15")]
    [InlineData("2026-03-15T10:00:00")]
    [InlineData("2026-03-15T10:00:00.123")]
    [InlineData("2026-03-15T10:00:00.Z")]
    [InlineData("2026-03-15T10:00:00.1234567890Z")]
    [InlineData("2026-03-15T10Z")]
    [InlineData("2026-3-15T10:00:00Z")]
    [InlineData("2026-03-15  10:00:00Z")]
    [InlineData("2026-03-15T10:00:00 Z")]
    [InlineData("2026-03-15T10:00:00ZZ")]
    [InlineData(" 2026-03-15T10:00:00Z")]
    [InlineData("2026-03-15T10:00:00Z ")]
    [InlineData("2026-03-15T10:00:60Z")]
    [InlineData("2026-03-15T24:00:00Z")]
    [InlineData("2026-03-15T10:60:00Z")]
    [InlineData("2026-13-15T10:00:00Z")]
    [InlineData("2026-00-15T10:00:00Z")]
    [InlineData("2026-02-29T10:00:00Z")]
    [InlineData("2026-04-31T10:00:00.0000000+00:00")]
    [InlineData("2026-01-00T10:00:00Z")]
    [InlineData("0000-01-01T10:00:00Z")]
    [InlineData("2026-03-15T10:00:00+24:00")]
    [InlineData("2026-03-15T10:00:00+02:60")]
    [InlineData("2026-03-15T10:00:00+2:00")]
    [InlineData("2026-03-15T10:00:00+02:0")]
    [InlineData("2026-03-15T10:00:00+02-00")]
    [InlineData("2026-03-15T10:00:00/02:00")]
    [InlineData("2026/03/15T10:00:00Z")]
    [InlineData("2026-03-15T10.00.00Z")]
    [InlineData("2026-03-15X10:00:00Z")]
    [InlineData("20260315T100000Z")]
    [InlineData("2026-03-15T10:00:60.0000000+00:00")]
    [InlineData("2026-03-15T10:00:0:.0000000+00:00")]
    [InlineData("2026-03-15T10:00:00.000000x+00:00")]
    [InlineData("2026-03-15T10:00:00.00/0000+00:00")]
    [InlineData("2026-03-15T10:00:00:0000000+00:00")]
    [InlineData("2026-03-15T10:00:00.0000000+00:0")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59.9999999-00:01")]
    [InlineData("٢٠٢٦-٠٣-١٥T١٠:٠٠:٠٠Z")]
    public void What_has_no_offset_or_is_no_time_is_refused(string text) => Assert.Null(Parse(text));

    [Fact]
    public void A_changed_byte_is_read_wherever_the_framework_reads_it() => Any.Select(
        Any.DateTimeOffset, Any.Int[0, 32], Any.Byte[0, 127]).Sample(
        static (value, place, other) =>
        {
            byte[] utf8 = Encoding.ASCII.GetBytes(Format(value));
            utf8[place] = other;
            bool isTime = DateTimeOffset.TryParseExact(
                Encoding.Latin1.GetString(utf8), ["yyyy-MM-ddTHH:mm:ss.fffffffzzz", "yyyy-MM-dd HH:mm:ss.fffffffzzz"],
                CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset theirs);

            // Ours takes more: a lower-case t, a comma, offsets beyond 14 hours.
            return !isTime || (TimestampText.TryParse(utf8, out DateTimeOffset ours) && ours == theirs);
        },
        iter: 20_000);

    [Theory]
    [InlineData("2024-02-19T12:34:56.1234567+00:00")]
    [InlineData("0009-10-30T23:59:09.9000009+00:00")]
    public void Any_byte_at_any_place_of_what_is_written_is_read_as_the_framework_reads_it_or_refused(string text)
    {
        for (int place = 0; place < 27; place++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] utf8 = Encoding.ASCII.GetBytes(text);
                utf8[place] = (byte)value;
                DateTimeOffset? theirs = DateTimeOffset.TryParseExact(
                    Encoding.ASCII.GetString(utf8).Replace('t', 'T').Replace(',', '.'),
                    ["yyyy-MM-ddTHH:mm:ss.fffffffzzz", "yyyy-MM-dd HH:mm:ss.fffffffzzz"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateTimeOffset read) ? read : null;

                Assert.Equal((place, value, theirs), (place, value, TimestampText.TryParse(utf8, out DateTimeOffset ours) ? ours : null));
            }
        }
    }

    [Fact]
    public void Too_little_room_is_refused() =>
        Assert.Throws<ArgumentException>(static () => TimestampText.Format(DateTimeOffset.UnixEpoch, new byte[32]));

    private static string Format(DateTimeOffset value)
    {
        Span<byte> utf8 = stackalloc byte[40];
        return Encoding.ASCII.GetString(utf8[..TimestampText.Format(value, utf8)]);
    }

    private static DateTimeOffset? Parse(string text) =>
        TimestampText.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset value) ? value : null;
}

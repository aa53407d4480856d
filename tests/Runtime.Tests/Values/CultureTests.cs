using System.Globalization;
using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class CultureTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void Texts_are_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            string text = JsonDocumentText.Of(Write);

            Assert.Equal(
                """[-1234567,-1234.5,1.5E-10,-1234.50,"2026-03-15T10:20:30.1234567+00:00","2026-03-15","10:20:30.1234567","""
                + "\"abcdefab-cdef-abcd-efab-cdefabcdefab\",-9223372036854775808]",
                text);
            Read(text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static readonly DateTimeOffset s_instant =
        new DateTimeOffset(2026, 3, 15, 12, 20, 30, TimeSpan.FromHours(2)).AddTicks(1_234_567);

    private static void Write(JsonWriter json)
    {
        json.BeginArray();
        json.WriteInt32(-1234567);
        json.WriteDouble(-1234.5);
        json.WriteSingle(1.5e-10f);
        json.WriteDecimal(-1234.50m);
        json.WriteDateTimeOffset(s_instant);
        json.WriteDateOnly(new DateOnly(2026, 3, 15));
        json.WriteTimeOnly(new TimeOnly(s_instant.UtcDateTime.TimeOfDay.Ticks));
        json.WriteGuid(new Guid("abcdefab-cdef-abcd-efab-cdefabcdefab"));
        json.WriteTimeSpan(TimeSpan.MinValue);
        json.EndArray();
    }

    private static void Read(string text)
    {
        var json = new JsonReader(Encoding.UTF8.GetBytes(text), 0);
        json.BeginArray();
        Assert.True(json.NextElement());
        Assert.Equal(-1234567, json.ReadInt32());
        Assert.True(json.NextElement());
        Assert.Equal(-1234.5, json.ReadDouble());
        Assert.True(json.NextElement());
        Assert.Equal(1.5e-10f, json.ReadSingle());
        Assert.True(json.NextElement());
        Assert.Equal(-1234.50m, json.ReadDecimal());
        Assert.True(json.NextElement());
        Assert.Equal(s_instant, json.ReadDateTimeOffset());
        Assert.True(json.NextElement());
        Assert.Equal(new DateOnly(2026, 3, 15), json.ReadDateOnly());
        Assert.True(json.NextElement());
        Assert.Equal(s_instant.UtcDateTime.TimeOfDay, json.ReadTimeOnly().ToTimeSpan());
        Assert.True(json.NextElement());
        Assert.Equal(new Guid("abcdefab-cdef-abcd-efab-cdefabcdefab"), json.ReadGuid());
        Assert.True(json.NextElement());
        Assert.Equal(TimeSpan.MinValue, json.ReadTimeSpan());
        Assert.False(json.NextElement());
        json.End();
        Assert.Equal(-5, JsonKeys.Int32(json, "-5"u8));
    }
}

using System.Globalization;
using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class JsonReaderTests
{
    private delegate T Read<out T>(ref JsonReader json);

    [Theory]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\udc00"]""")]
    [InlineData("""["\ud800x"]""")]
    [InlineData("""["\ud800\ud800"]""")]
    [InlineData("""["\ud800\u0041"]""")]
    [InlineData("""["\u12"]""")]
    [InlineData("""["\u12G4"]""")]
    [InlineData("""["\x"]""")]
    [InlineData("""["\"]""")]
    [InlineData("[\"\t\"]")]
    [InlineData("[\"\0\"]")]
    [InlineData("[\"x]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,\"a\":1}")]
    [InlineData("{,}")]
    [InlineData("{\"a\":1\"b\":2}")]
    [InlineData("{\"a\"\"b\"}")]
    [InlineData("{\"a\"}")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("[01]")]
    [InlineData("[-]")]
    [InlineData("[+1]")]
    [InlineData("[.5]")]
    [InlineData("[5.]")]
    [InlineData("[1e]")]
    [InlineData("[1e+]")]
    [InlineData("[NaN]")]
    [InlineData("[Infinity]")]
    [InlineData("[0x10]")]
    [InlineData("[tru]")]
    [InlineData("[nullx]")]
    [InlineData("[1]]")]
    [InlineData("[1] 2")]
    [InlineData("[1}")]
    [InlineData("/* a */ [1]")]
    [InlineData("\ufeff[1]")]
    [InlineData("[\u00a01]")]
    [InlineData("")]
    [InlineData(" ")]
    public void What_is_no_JSON_is_refused(string text)
    {
        Assert.Null(JsonTrace.OfOurs(Encoding.UTF8.GetBytes(text)));
        Assert.False(JsonTrace.IsSkipped(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("22 ED A0 80 22")]
    [InlineData("22 C0 80 22")]
    [InlineData("22 F4 90 80 80 22")]
    [InlineData("22 FF 22")]
    [InlineData("22 C3 22")]
    [InlineData("22 C3 5C 6E A9 22")]
    [InlineData("22 80 5C 6E 22")]
    public void A_string_that_is_not_UTF8_is_refused_by_every_reader(string hex)
    {
        byte[] utf8 = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.False(JsonTrace.IsSkipped(utf8));
        Assert.Throws<UnreadableValueException>(() => new JsonReader(utf8, 0).ReadText());
        Assert.Throws<UnreadableValueException>(() => new JsonReader(utf8, 0).ReadUtf8().Length);
        byte[] asName = [.. "{"u8, .. utf8, .. ":1}"u8];
        Assert.False(JsonTrace.IsSkipped(asName));
    }

    [Fact]
    public void Sixty_four_containers_lie_inside_one_another_and_no_more()
    {
        Assert.True(JsonTrace.IsSkipped(Nested(64)));
        Assert.False(JsonTrace.IsSkipped(Nested(65)));
        Assert.False(JsonTrace.IsSkipped(Nested(100_000)));
        Assert.NotNull(JsonTrace.OfOurs(Nested(64)));
        Assert.Null(JsonTrace.OfOurs(Nested(65)));
    }

    [Fact]
    public void Depth_counts_only_what_is_open()
    {
        string flat = $"[{string.Join(',', Enumerable.Repeat("""{"a":[]}""", 1000))}]";

        Assert.True(JsonTrace.IsSkipped(Encoding.UTF8.GetBytes(flat)));
    }

    [Fact]
    public void Members_are_skipped_whole_and_the_last_of_two_alike_comes_last()
    {
        var json = new JsonReader("""{"x":{"a":[1,{"b":"]}"}]},"id":1,"y":"\"}","id":2}"""u8, 0);
        long id = 0;
        json.BeginObject();
        while (json.NextMember(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("id"u8))
            {
                id = json.ReadInt64();
            }
            else
            {
                json.Skip();
            }
        }

        json.End();
        Assert.Equal(2, id);
    }

    [Fact]
    public void Names_come_without_escapes()
    {
        var json = new JsonReader("""{"\u0069d":1,"a\"b":2}"""u8, 0);
        json.BeginObject();

        Assert.True(json.NextMember(out ReadOnlySpan<byte> name));
        Assert.Equal("id", Encoding.UTF8.GetString(name));
        json.Skip();
        Assert.True(json.NextMember(out name));
        Assert.Equal("a\"b", JsonKeys.Text(json, name));
        json.Skip();
        Assert.False(json.NextMember(out _));
    }

    [Theory]
    [InlineData("127", true)]
    [InlineData("128", false)]
    [InlineData("-128", true)]
    [InlineData("-129", false)]
    [InlineData("1.0", false)]
    [InlineData("1e2", false)]
    [InlineData("\"1\"", false)]
    [InlineData("true", false)]
    [InlineData("null", false)]
    [InlineData("-0", true)]
    [InlineData("00", false)]
    [InlineData("-", false)]
    [InlineData("99999999999999999999999999999999", false)]
    public void A_whole_number_stays_inside_its_type(string text, bool isRead)
    {
        Assert.Equal(isRead, Accepts(text, static (ref JsonReader json) => json.ReadSByte()));
    }

    [Fact]
    public void The_largest_whole_numbers_are_read_and_the_next_ones_are_not()
    {
        Assert.Equal(ulong.MaxValue, new Ref("18446744073709551615").Of(static (ref json) => json.ReadUInt64()));
        Assert.False(Accepts("18446744073709551616", static (ref JsonReader json) => json.ReadUInt64()));
        Assert.False(Accepts("28446744073709551615", static (ref JsonReader json) => json.ReadUInt64()));
        Assert.False(Accepts("184467440737095516150", static (ref JsonReader json) => json.ReadUInt64()));
        Assert.False(Accepts("-1", static (ref JsonReader json) => json.ReadUInt64()));
        Assert.Equal(long.MaxValue, new Ref("9223372036854775807").Of(static (ref json) => json.ReadInt64()));
        Assert.Equal(long.MinValue, new Ref("-9223372036854775808").Of(static (ref json) => json.ReadInt64()));
        Assert.False(Accepts("9223372036854775808", static (ref JsonReader json) => json.ReadInt64()));
        Assert.False(Accepts("-9223372036854775809", static (ref JsonReader json) => json.ReadInt64()));
        Assert.False(Accepts("-18446744073709551615", static (ref JsonReader json) => json.ReadInt64()));
        Assert.False(Accepts("-1", static (ref JsonReader json) => json.ReadUInt32()));
        Assert.True(Accepts("-0", static (ref JsonReader json) => json.ReadUInt32()));
    }

    [Fact]
    public void Numbers_too_large_for_a_double_are_refused_and_too_small_ones_are_zero()
    {
        Assert.False(Accepts("1e309", static (ref JsonReader json) => json.ReadDouble()));
        Assert.False(Accepts("-1e309", static (ref JsonReader json) => json.ReadDouble()));
        Assert.False(Accepts("1e39", static (ref JsonReader json) => json.ReadSingle()));
        Assert.Equal(0.0, new Ref("1e-999").Of(static (ref json) => json.ReadDouble()));
        Assert.Equal(3.0, new Ref("3").Of(static (ref json) => json.ReadDouble()));
        Assert.True(double.IsNegative(new Ref("-0").Of(static (ref json) => json.ReadDouble())));
    }

    [Fact]
    public void Decimals_are_read_from_numbers_and_strings_with_their_scale()
    {
        Assert.Equal("1.10", new Ref("1.10").Of(static (ref json) => json.ReadDecimal()).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("1.10", new Ref("\"1.10\"").Of(static (ref json) => json.ReadDecimal()).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("1200", new Ref("1.2e3").Of(static (ref json) => json.ReadDecimal()).ToString(CultureInfo.InvariantCulture));
        Assert.False(Accepts("0.12345678901234567890123456789", static (ref JsonReader json) => json.ReadDecimal()));
        Assert.False(Accepts("\"\"", static (ref JsonReader json) => json.ReadDecimal()));
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("\"\\u0000\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("\"ab\"", false)]
    [InlineData("\"😀\"", false)]
    public void A_character_is_one_unit(string text, bool isRead)
    {
        Assert.Equal(isRead, Accepts(text, static (ref JsonReader json) => json.ReadChar()));
    }

    [Theory]
    [InlineData("\"\"", true)]
    [InlineData("\"AQI=\"", true)]
    [InlineData("\"AQI\\u003d\"", true)]
    [InlineData("\"AQI\"", false)]
    [InlineData("\"A Q I\"", false)]
    [InlineData("\"A-_=\"", false)]
    [InlineData("1", false)]
    public void A_blob_is_base64(string text, bool isRead)
    {
        Assert.Equal(isRead, Accepts(text, static (ref JsonReader json) => json.ReadBlob()));
    }

    [Fact]
    public void A_failure_tells_column_and_place_but_not_the_text()
    {
        var cause = Assert.Throws<UnreadableValueException>(static () =>
        {
            var json = new JsonReader("""["hunter2", hunter2]"""u8, ordinal: 7);
            json.BeginArray();
            while (json.NextElement())
            {
                json.ReadText();
            }
        });

        Assert.Equal(7, cause.Ordinal);
        Assert.Equal("Not a string (JSON, byte 12).", cause.Message);
    }

    [Fact]
    public void Missing_members_and_unknown_texts_are_named()
    {
        var json = new JsonReader("{}"u8, ordinal: 3);

        Assert.Equal("The member 'path' is missing (JSON, byte 0).", json.Missing("path").Message);
        Assert.Equal("The text 'purple' is unknown (JSON, byte 0).", json.UnknownText("purple"u8).Message);
        Assert.True(json.UnknownText(new byte[10_000]).Message.Length < 200);
        Assert.Equal(3, Assert.IsType<UnreadableValueException>(json.Error("Why")).Ordinal);
    }

    [Fact]
    public void Keys_of_every_form_are_read_and_others_refused()
    {
        var json = new JsonReader("{}"u8, 0);

        Assert.Equal(-5L, JsonKeys.Int64(json, "-5"u8));
        Assert.Equal(5, JsonKeys.Int32(json, "5"u8));
        Assert.Equal((byte)255, JsonKeys.Byte(json, "255"u8));
        Assert.Equal(ulong.MaxValue, JsonKeys.UInt64(json, "18446744073709551615"u8));
        Assert.Equal(new DateOnly(2026, 3, 15), JsonKeys.DateOnly(json, "2026-03-15"u8));
        Assert.Equal(Guid.AllBitsSet, JsonKeys.Guid(json, "ffffffff-ffff-ffff-ffff-ffffffffffff"u8));
        Assert.Throws<UnreadableValueException>(static () => JsonKeys.Byte(new JsonReader("{}"u8, 0), "256"u8));
        Assert.Throws<UnreadableValueException>(static () => JsonKeys.Int32(new JsonReader("{}"u8, 0), "1.0"u8));
        Assert.Throws<UnreadableValueException>(static () => JsonKeys.Int32(new JsonReader("{}"u8, 0), ""u8));
        Assert.Throws<UnreadableValueException>(static () => JsonKeys.Int32(new JsonReader("{}"u8, 0), " 1"u8));
        Assert.Throws<UnreadableValueException>(static () => JsonKeys.Guid(new JsonReader("{}"u8, 0), "x"u8));
        Assert.Throws<UnreadableValueException>(static () => JsonKeys.DateOnly(new JsonReader("{}"u8, 0), "2026-02-29"u8));
    }

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

    private static bool Accepts<T>(string text, Read<T> read)
    {
        try
        {
            new Ref(text).Of(read);
            return true;
        }
        catch (UnreadableValueException)
        {
            return false;
        }
    }

    private readonly struct Ref(string text)
    {
        public T Of<T>(Read<T> read)
        {
            var json = new JsonReader(Encoding.UTF8.GetBytes($" {text} "), 0);
            T value = read(ref json);
            json.End();
            return value;
        }
    }
}

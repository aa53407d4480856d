using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class JsonFormsTests
{
    private delegate T Read<out T>(ref JsonReader json);

    [Fact]
    public void Whole_numbers_survive() => Assert.All(
        (long[])[0, 1, -1, 9, 10, sbyte.MinValue, sbyte.MaxValue, int.MinValue, int.MaxValue, long.MinValue, long.MaxValue],
        static value => Assert.Equal(value, RoundTrip(json => json.WriteInt64(value), static (ref JsonReader json) => json.ReadInt64())));

    [Fact]
    public void The_ends_of_every_number_type_survive()
    {
        Assert.Equal(sbyte.MinValue, RoundTrip(static json => json.WriteSByte(sbyte.MinValue), static (ref json) => json.ReadSByte()));
        Assert.Equal(byte.MaxValue, RoundTrip(static json => json.WriteByte(byte.MaxValue), static (ref json) => json.ReadByte()));
        Assert.Equal(short.MinValue, RoundTrip(static json => json.WriteInt16(short.MinValue), static (ref json) => json.ReadInt16()));
        Assert.Equal(ushort.MaxValue, RoundTrip(static json => json.WriteUInt16(ushort.MaxValue), static (ref json) => json.ReadUInt16()));
        Assert.Equal(int.MinValue, RoundTrip(static json => json.WriteInt32(int.MinValue), static (ref json) => json.ReadInt32()));
        Assert.Equal(uint.MaxValue, RoundTrip(static json => json.WriteUInt32(uint.MaxValue), static (ref json) => json.ReadUInt32()));
        Assert.Equal(ulong.MaxValue, RoundTrip(static json => json.WriteUInt64(ulong.MaxValue), static (ref json) => json.ReadUInt64()));
        Assert.All(
            (TimeSpan[])[TimeSpan.MinValue, TimeSpan.MaxValue],
            static value =>
                Assert.Equal(value, RoundTrip(json => json.WriteTimeSpan(value), static (ref JsonReader json) => json.ReadTimeSpan())));
        Assert.Equal(float.MinValue, RoundTrip(static json => json.WriteSingle(float.MinValue), static (ref json) => json.ReadSingle()));
        Assert.Equal(float.Epsilon, RoundTrip(static json => json.WriteSingle(float.Epsilon), static (ref json) => json.ReadSingle()));
        Assert.Equal(double.MaxValue, RoundTrip(static json => json.WriteDouble(double.MaxValue), static (ref json) => json.ReadDouble()));
        Assert.Equal(double.Epsilon, RoundTrip(static json => json.WriteDouble(double.Epsilon), static (ref json) => json.ReadDouble()));
        Assert.True(RoundTrip(static json => json.WriteBoolean(true), static (ref json) => json.ReadBoolean()));
        Assert.False(RoundTrip(static json => json.WriteBoolean(false), static (ref json) => json.ReadBoolean()));
    }

    [Fact]
    public void Doubles_survive_bit_for_bit() => Any.Double.Where(double.IsFinite).Sample(
        static value => Bits(RoundTrip(json => json.WriteDouble(value), static (ref JsonReader json) => json.ReadDouble())) == Bits(value),
        iter: 20_000);

    [Fact]
    public void Short_doubles_are_read_as_the_framework_reads_them() => Any.Select(Any.Long[-(1L << 54), 1L << 54], Any.Int[0, 25]).Sample(
        static (digits, scale) =>
        {
            string text = Math.Abs(digits).ToString($"D{scale + 1}", CultureInfo.InvariantCulture);
            text = $"{(digits < 0 ? "-" : "")}{text[..^scale]}{(scale == 0 ? "" : ".")}{text[^scale..]}";
            var json = new JsonReader(Encoding.UTF8.GetBytes(text), 0);
            return Bits(json.ReadDouble()) == Bits(double.Parse(text, CultureInfo.InvariantCulture));
        },
        iter: 20_000);

    [Fact]
    public void Singles_survive() => Any.Single.Where(float.IsFinite).Sample(
        static value => RoundTrip(json => json.WriteSingle(value), static (ref JsonReader json) => json.ReadSingle()).Equals(value),
        iter: 20_000);

    [Fact]
    public void Decimals_are_JSON_numbers_and_survive_with_their_scale() => Any.Decimal.Sample(
        static value =>
        {
            string text = JsonDocumentText.Of(json => json.WriteDecimal(value));
            var json = new JsonReader(Encoding.UTF8.GetBytes(text), 0);
            decimal read = json.ReadDecimal();
            return decimal.GetBits(read).SequenceEqual(decimal.GetBits(value)) && JsonSerializer.Deserialize<decimal>(text) == value;
        },
        iter: 20_000);

    [Fact]
    public void Forms_stored_as_strings_survive()
    {
        var id = new Guid("0123abcd-4567-89ef-0123-456789abcdef");
        Assert.Equal(id, RoundTrip(json => json.WriteGuid(id), static (ref json) => json.ReadGuid()));
        DateTimeOffset instant = DateTimeOffset.MaxValue;
        Assert.Equal(instant, RoundTrip(json => json.WriteDateTimeOffset(instant), static (ref json) => json.ReadDateTimeOffset()));
        DateOnly date = DateOnly.MinValue;
        Assert.Equal(date, RoundTrip(json => json.WriteDateOnly(date), static (ref json) => json.ReadDateOnly()));
        TimeOnly time = TimeOnly.MaxValue;
        Assert.Equal(time, RoundTrip(json => json.WriteTimeOnly(time), static (ref json) => json.ReadTimeOnly()));
        var address = new Uri("../a b?c=ü", UriKind.Relative);
        Assert.Equal("../a b?c=ü", RoundTrip(json => json.WriteUri(address), static (ref json) => json.ReadUri()).OriginalString);
        Assert.Equal('\0', RoundTrip(static json => json.WriteChar('\0'), static (ref json) => json.ReadChar()));
        Assert.Equal("a\0b😀", RoundTrip(static json => json.WriteText("a\0b😀"), static (ref json) => json.ReadText()));
    }

    [Fact]
    public void A_DateTime_comes_back_as_the_same_instant_in_UTC()
    {
        DateTime local = new(2026, 3, 15, 10, 20, 30, DateTimeKind.Local);
        DateTime read = RoundTrip(json => json.WriteDateTime(local), static (ref JsonReader json) => json.ReadDateTime());

        Assert.Equal(local.ToUniversalTime(), read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
    }

    [Fact]
    public void Blobs_survive() => Any.Byte.Array[0, 300].Sample(
        static bytes =>
            RoundTrip(json => json.WriteBlob(bytes), static (ref JsonReader json) => json.ReadBlob()).AsSpan().SequenceEqual(bytes)
            && RoundTrip(json => json.WriteMemory(bytes), static (ref JsonReader json) => json.ReadMemory()).Span.SequenceEqual(bytes),
        iter: 2_000);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);

    private static T RoundTrip<T>(Action<JsonWriter> write, Read<T> read)
    {
        var json = new JsonReader(Encoding.UTF8.GetBytes(JsonDocumentText.Of(write)), 0);
        T value = read(ref json);
        json.End();
        return value;
    }
}

using System.Text;
using System.Text.Json;
using CsCheck;
using Synthorg.Gen.Emitted;
using Any = CsCheck.Gen;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class JsonWriterTests
{
    [Fact]
    public void Documents_are_compact_and_commas_stand_where_they_must()
    {
        string text = JsonDocumentText.Of(static json =>
        {
            json.BeginObject();
            json.Name("empty"u8);
            json.BeginArray();
            json.EndArray();
            json.Name("list"u8);
            json.BeginArray();
            json.WriteInt32(1);
            json.BeginObject();
            json.EndObject();
            json.BeginArray();
            json.WriteNull();
            json.WriteBoolean(true);
            json.WriteBoolean(false);
            json.EndArray();
            json.WriteText("x");
            json.EndArray();
            json.Name("na\"me");
            json.WriteUtf8("in_progress"u8);
            json.Name(-5L);
            json.WriteText(null);
            json.Name(ulong.MaxValue);
            json.WriteUri(null);
            json.Name(Guid.Empty);
            json.WriteBlob(null);
            json.Name(new DateOnly(2026, 3, 15));
            json.WriteJsonText(null);
            json.EndObject();
        });

        Assert.Equal(
            """{"empty":[],"list":[1,{},[null,true,false],"x"],"na\"me":"in_progress","-5":null,"18446744073709551615":null,"""
            + "\"00000000-0000-0000-0000-000000000000\":null,\"2026-03-15\":null}",
            text);
    }

    [Fact]
    public void Only_quotation_marks_backslashes_and_control_characters_are_escaped()
    {
        for (int unit = 0; unit < 0x10000; unit++)
        {
            if (char.IsSurrogate((char)unit))
            {
                continue;
            }

            string expected = unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => $"\\u{unit:X4}",
                _ => $"{(char)unit}",
            };

            Assert.Equal($"\"a{expected}b\"", JsonDocumentText.Of(json => json.WriteText($"a{(char)unit}b")));
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_and_not_shown()
    {
        // Not as theory data: attributes keep text as UTF-8.
        Assert.All((string[])["\ud800", "\udc00", "a\ud83d", "\ud83dx\ude00", "\n\ud83d\"\ude00"], RefusesText);
        Assert.Throws<ArgumentException>(static () => JsonDocumentText.Of(static json => json.WriteChar('\ud800')));
    }

    private static void RefusesText(string text)
    {
        var cause = Assert.Throws<ArgumentException>(() => JsonDocumentText.Of(json => json.WriteText(text)));

        Assert.Equal("INoteRepository.SaveAsync: a text holds half of a surrogate pair in a JSON value.", cause.Message);
        Assert.Throws<ArgumentException>(() => JsonDocumentText.Of(json => json.Name(text)));
    }

    [Fact]
    public void Any_text_is_read_back_as_it_was_by_us_and_by_System_Text_Json() => Any.String.Sample(
        static text =>
        {
            if (!IsWellFormed(text))
            {
                return true;
            }

            string json = JsonDocumentText.Of(writer => writer.WriteText(text));
            return JsonSerializer.Deserialize<string>(json) == text && new JsonReader(Encoding.UTF8.GetBytes(json), 0).ReadText() == text;
        },
        iter: 20_000);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4094)]
    [InlineData(4096)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    [InlineData(2_000_000)]
    public void Texts_of_every_length_survive_growth(int length)
    {
        foreach (string unit in (string[])["x", "\n", "€", "😀"])
        {
            string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            byte[] utf8 = Encoding.UTF8.GetBytes(JsonDocumentText.Of(json =>
            {
                json.BeginArray();
                json.WriteText("before");
                json.WriteText(text);
                json.WriteText("after");
                json.EndArray();
            }));

            Assert.Equal(["before", text, "after"], JsonSerializer.Deserialize<string[]>(utf8)!);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_are_not_finite_are_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => JsonDocumentText.Of(json => json.WriteDouble(value)));
        Assert.Throws<ArgumentException>(() => JsonDocumentText.Of(json => json.WriteSingle((float)value)));
    }

    [Fact]
    public void A_time_of_unspecified_kind_is_refused() =>
        Assert.Throws<ArgumentException>(static () => JsonDocumentText.Of(static json => json.WriteDateTime(new DateTime(2026, 3, 15))));

    [Fact]
    public void Sixty_four_containers_may_lie_inside_one_another_and_no_more()
    {
        static void Nest(JsonWriter json, int depth)
        {
            for (int i = 0; i < depth; i++)
            {
                json.BeginArray();
            }
        }

        JsonDocumentText.Of(static json => Nest(json, 64));
        Assert.Throws<ArgumentException>(static () => JsonDocumentText.Of(static json => Nest(json, 65)));
        var value = JsonText.Parse("[[1]]");
        JsonDocumentText.Of(json =>
        {
            Nest(json, 62);
            json.WriteJsonText(value);
        });
        Assert.Throws<ArgumentException>(() => JsonDocumentText.Of(json =>
        {
            Nest(json, 63);
            json.WriteJsonText(value);
        }));
    }

    [Fact]
    public unsafe void A_document_left_unfinished_leaves_nothing_behind()
    {
        using var scratch = new Scratch();
        var json = new JsonWriter(scratch);
        json.Start("first");
        json.BeginArray();
        json.WriteInt32(1);
        Assert.Throws<ArgumentException>(() => json.WriteText("\ud800"));
        json.Start("second");
        json.BeginArray();
        json.WriteInt32(2);
        json.EndArray();
        byte* document = scratch.Close(out int length);

        Assert.Equal("[2]", Encoding.UTF8.GetString(document, length));
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        using var scratch = new Scratch();
        var json = new JsonWriter(scratch);
        Uri address = new("https://example.org/a?b=c");
        _ = address.OriginalString;
        Write(json, scratch, address);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            Write(json, scratch, address);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static unsafe void Write(JsonWriter json, Scratch scratch, Uri address)
    {
        json.Start("INoteRepository.SaveAsync");
        json.BeginObject();
        json.Name("text"u8);
        json.WriteText("line one\nline two, ünï, 😀");
        json.Name("key \" of a dictionary");
        json.WriteGuid(Guid.AllBitsSet);
        json.Name("numbers"u8);
        json.BeginArray();
        json.WriteInt64(long.MinValue);
        json.WriteDouble(-1.7976931348623157E+308);
        json.WriteSingle(1.5f);
        json.WriteDecimal(decimal.MinValue);
        json.WriteTimeSpan(TimeSpan.MaxValue);
        json.EndArray();
        json.Name("times"u8);
        json.BeginArray();
        json.WriteDateTimeOffset(DateTimeOffset.MaxValue);
        json.WriteDateTime(DateTime.UnixEpoch);
        json.WriteDateOnly(DateOnly.MaxValue);
        json.WriteTimeOnly(TimeOnly.MaxValue);
        json.WriteUri(address);
        json.WriteChar('x');
        json.EndArray();
        json.EndObject();
        scratch.Close(out _);
        scratch.Reset();
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}

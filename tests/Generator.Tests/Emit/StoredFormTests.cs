using System.Globalization;

namespace Synthorg.Gen.Generator.Tests.Emit;

public sealed class StoredFormTests(FormStore store) : IClassFixture<FormStore>
{
    private const string Surrogate = "\uD83D";

    /// <summary>Form, value, and what must lie in the file: its storage class and, where it is short, its text.</summary>
    private static readonly Dictionary<string, (string Form, object Value, string Class, string? Text)> s_kept = new()
    {
        ["no text"] = ("string", "", "text", ""),
        ["text with quotes"] = ("string", "it's \"so\" \\ %_", "text", "it's \"so\" \\ %_"),
        ["text with NUL inside"] = ("string", "a\0b\0", "text", null),
        ["text that looks like a number"] = ("string", "007", "text", "007"),
        ["text that looks like NULL"] = ("string", "NULL", "text", "NULL"),
        ["emoji and combining letters"] = ("string", "👩‍👩‍👧 e\u0301 ﷺ", "text", "👩‍👩‍👧 e\u0301 ﷺ"),
        ["line breaks of all kinds"] = ("string", "a\r\nb\u2028c\u0085d\t\u0001", "text", "a\r\nb\u2028c\u0085d\t\u0001"),
        ["10 MB of text"] = ("string", new string('ä', 5_000_000), "text", null),
        ["NUL as a character"] = ("char", '\0', "text", null),
        ["a letter beyond ASCII"] = ("char", 'ж', "text", "ж"),
        ["true"] = ("bool", true, "integer", "1"),
        ["false"] = ("bool", false, "integer", "0"),
        ["least sbyte"] = ("sbyte", sbyte.MinValue, "integer", "-128"),
        ["greatest byte"] = ("byte", byte.MaxValue, "integer", "255"),
        ["least short"] = ("short", short.MinValue, "integer", "-32768"),
        ["greatest ushort"] = ("ushort", ushort.MaxValue, "integer", "65535"),
        ["least int"] = ("int", int.MinValue, "integer", "-2147483648"),
        ["greatest uint"] = ("uint", uint.MaxValue, "integer", "4294967295"),
        ["least long"] = ("long", long.MinValue, "integer", "-9223372036854775808"),
        ["greatest long"] = ("long", long.MaxValue, "integer", "9223372036854775807"),
        ["greatest ulong that fits"] = ("ulong", (ulong)long.MaxValue, "integer", "9223372036854775807"),
        ["greatest float"] = ("float", float.MaxValue, "real", null),
        ["least positive float"] = ("float", float.Epsilon, "real", null),
        ["greatest double"] = ("double", double.MaxValue, "real", null),
        ["least positive double"] = ("double", double.Epsilon, "real", null),
        ["a tenth"] = ("double", 0.1, "real", "0.1"),
        ["a whole double"] = ("double", 5.0, "real", "5.0"),
        ["greatest decimal"] = ("decimal", decimal.MaxValue, "text", "79228162514264337593543950335"),
        ["least decimal"] = ("decimal", decimal.MinValue, "text", "-79228162514264337593543950335"),
        ["a decimal with its scale"] = ("decimal", 1.10m, "text", "1.10"),
        ["the smallest decimal"] = ("decimal", 0.0000000000000000000000000001m, "text", "0.0000000000000000000000000001"),
        ["an empty identifier"] = ("Guid", Guid.Empty, "text", "00000000-0000-0000-0000-000000000000"),
        ["first instant"] = ("DateTimeOffset", DateTimeOffset.MinValue, "text", "0001-01-01T00:00:00.0000000+00:00"),
        ["last instant"] = ("DateTimeOffset", DateTimeOffset.MaxValue, "text", "9999-12-31T23:59:59.9999999+00:00"),
        ["an instant elsewhere"] =
            ("DateTimeOffset", new DateTimeOffset(2024, 2, 29, 23, 30, 0, TimeSpan.FromHours(-9)), "text",
                "2024-03-01T08:30:00.0000000+00:00"),
        ["a time in UTC"] = ("DateTime", new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), "text", "2024-01-02T03:04:05.0000000+00:00"),
        ["first day"] = ("DateOnly", DateOnly.MinValue, "text", "0001-01-01"),
        ["last day"] = ("DateOnly", DateOnly.MaxValue, "text", "9999-12-31"),
        ["last time of day"] = ("TimeOnly", TimeOnly.MaxValue, "text", "23:59:59.9999999"),
        ["midnight"] = ("TimeOnly", TimeOnly.MinValue, "text", "00:00:00.0000000"),
        ["least span"] = ("TimeSpan", TimeSpan.MinValue, "integer", "-9223372036854775808"),
        ["greatest span"] = ("TimeSpan", TimeSpan.MaxValue, "integer", "9223372036854775807"),
        ["an address as it was written"] = ("Uri", new Uri("HTTP://Example.org:80/a b?ü#x"), "text", "HTTP://Example.org:80/a b?ü#x"),
        ["a relative address"] = ("Uri", new Uri("../a/./b", UriKind.Relative), "text", "../a/./b"),
        ["no bytes"] = ("byte[]", Array.Empty<byte>(), "blob", ""),
        ["all bytes"] = ("byte[]", Enumerable.Range(0, 256).Select(static i => (byte)i).ToArray(), "blob", null),
        ["10 MB of bytes"] = ("byte[]", Enumerable.Repeat((byte)7, 10_000_000).ToArray(), "blob", null),
        ["no memory"] = ("ReadOnlyMemory<byte>", ReadOnlyMemory<byte>.Empty, "blob", ""),
        ["a part of memory"] = ("ReadOnlyMemory<byte>",
            (ReadOnlyMemory<byte>)new byte[] { 1, 2, 3, 4 }.AsMemory(1, 2), "blob", null),
        ["a struct around text"] = ("Isbn", "978-0131103627", "text", "978-0131103627"),
        ["a struct around an identifier"] = ("AuthorId", Guid.Empty, "text", "00000000-0000-0000-0000-000000000000"),
        ["a struct around a number"] = ("Cents", long.MinValue, "integer", "-9223372036854775808"),
        ["an enum as text"] = ("Colour", 1000, "text", "dark_blue"),
        ["an enum as number"] = ("ColourNumber", 1000, "integer", "1000"),
        ["a number that is no member"] = ("ColourNumber", 77, "integer", "77"),
        ["a large enum"] = ("Large", (ulong)long.MaxValue, "integer", "9223372036854775807"),
    };

    private static readonly Dictionary<string, (string Form, object Value)> s_refused = new()
    {
        ["half of a surrogate pair at the end"] = ("string", "a" + Surrogate),
        ["half of a surrogate pair inside"] = ("string", Surrogate + "a"),
        ["halves in the wrong order"] = ("string", "\uDE00" + Surrogate),
        ["a surrogate as a character"] = ("char", Surrogate[0]),
        ["a surrogate in a struct"] = ("Isbn", Surrogate),
        ["an ulong beyond long"] = ("ulong", (ulong)long.MaxValue + 1),
        ["greatest ulong"] = ("ulong", ulong.MaxValue),
        ["an enum beyond long"] = ("Large", ulong.MaxValue),
        ["no number"] = ("double", double.NaN),
        ["infinity"] = ("double", double.PositiveInfinity),
        ["negative infinity"] = ("float", float.NegativeInfinity),
        ["no small number"] = ("float", float.NaN),
        ["a time of no kind"] = ("DateTime", new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Unspecified)),
        ["no member of an enum"] = ("Colour", 77),
    };

    public static TheoryData<string> Kept => [.. s_kept.Keys];

    /// <summary>An enum inside JSON is always its text.</summary>
    public static TheoryData<string> KeptInJson =>
        [.. s_kept.Where(static kept => kept.Value.Form != "ColourNumber").Select(static kept => kept.Key)];

    public static TheoryData<string> Refused => [.. s_refused.Keys];

    [Theory, MemberData(nameof(Kept))]
    public async Task A_value_comes_back_as_it_was(string name)
    {
        (string form, object value, string storageClass, string? text) = s_kept[name];

        FormStore.Stored stored = await store.RoundTripAsync(form, value, value);

        Assert.Equal(storageClass, stored.StorageClass);
        Assert.Equal(storageClass, stored.OptionalClass);
        AssertSame(value, stored.Value);
        AssertSame(value, stored.Optional);
        if (text is not null)
        {
            Assert.Equal(text, stored.Text);
        }
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task What_is_missing_comes_back_as_null(string name)
    {
        (string form, object value, _, _) = s_kept[name];

        FormStore.Stored stored = await store.RoundTripAsync(form, value, optional: null);

        Assert.Equal("null", stored.OptionalClass);
        Assert.Null(stored.Optional);
        AssertSame(value, stored.Value);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task A_value_without_a_form_is_refused_before_anything_is_written(string name)
    {
        (string form, object value) = s_refused[name];

        ArgumentException refusal = await store.RefusalOfAsync(form, value);

        Assert.Contains("value", refusal.Message, StringComparison.Ordinal); // The column's name.
        Assert.Contains("InsertAsync", refusal.Message, StringComparison.Ordinal);
        string shown = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        Assert.DoesNotContain(shown, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_time_comes_back_as_the_same_instant_in_UTC()
    {
        var local = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Local);

        var read = Assert.IsType<DateTime>((await store.RoundTripAsync("DateTime", local, null)).Value);

        Assert.Equal(DateTimeKind.Utc, read.Kind);
        Assert.Equal(local.ToUniversalTime(), read);
    }

    [Fact]
    public async Task An_empty_array_is_not_a_missing_one()
    {
        FormStore.Stored stored = await store.RoundTripAsync("byte[]", Array.Empty<byte>(), Array.Empty<byte>());

        Assert.Empty(Assert.IsType<byte[]>(stored.Optional));
        Assert.Equal("blob", stored.OptionalClass);
    }

    [Theory, MemberData(nameof(KeptInJson))]
    public async Task A_value_inside_JSON_comes_back_as_it_was(string name)
    {
        (string form, object value, _, _) = s_kept[name];

        FormStore.Stored stored = await store.RoundTripAsync(form, value, optional: null);

        AssertSame(value, stored.Listed[0]);
        Assert.Null(stored.Listed[1]);
    }

    [Fact]
    public async Task Zero_has_no_sign_in_a_column_and_keeps_it_inside_JSON()
    {
        FormStore.Stored stored = await store.RoundTripAsync("double", -0.0, null);

        Assert.Equal(0.0, stored.Value);
        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits((double)stored.Listed[0]!));
    }

    private static void AssertSame(object expected, object? actual)
    {
        switch (expected)
        {
            case ReadOnlyMemory<byte> memory:
                Assert.Equal(memory.ToArray(), Assert.IsType<ReadOnlyMemory<byte>>(actual).ToArray());
                break;
            case byte[] bytes: // Ten million of them, one by one, would take half a minute.
                Assert.True(bytes.AsSpan().SequenceEqual(Assert.IsType<byte[]>(actual)));
                break;
            case double number:
                Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(Assert.IsType<double>(actual)));
                break;
            case decimal number:
                Assert.Equal(decimal.GetBits(number), decimal.GetBits(Assert.IsType<decimal>(actual)));
                break;
            case Uri address:
                Assert.Equal(address.OriginalString, Assert.IsType<Uri>(actual).OriginalString);
                break;
            case DateTimeOffset instant:
                Assert.Equal(instant.UtcTicks, Assert.IsType<DateTimeOffset>(actual).Ticks);
                break;
            default:
                Assert.Equal(expected, actual);
                break;
        }
    }
}

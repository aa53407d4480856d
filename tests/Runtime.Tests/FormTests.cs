using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class FormTests : EchoTest
{
    [Fact]
    public async Task What_is_bound_is_read_as_it_was()
    {
        await using NotesDatabase database = await OpenAsync();
        Guid guid = Guid.NewGuid();
        DateTimeOffset instant = new(2026, 3, 15, 10, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal('ß', Echo(database, 'ß', static (s, v) => s.BindChar(1, v), static row => row.GetChar(0)));
        Assert.Equal(guid, Echo(database, guid, static (s, v) => s.BindGuid(1, v), static row => row.GetGuid(0)));
        Assert.Equal(
            instant, Echo(database, instant, static (s, v) => s.BindDateTimeOffset(1, v), static row => row.GetDateTimeOffset(0)));
        Assert.Equal(
            instant.UtcDateTime,
            Echo(database, instant.UtcDateTime, static (s, v) => s.BindDateTime(1, v), static row => row.GetDateTime(0)));
        Assert.Equal(
            new DateOnly(2026, 3, 15),
            Echo(database, new DateOnly(2026, 3, 15), static (s, v) => s.BindDateOnly(1, v), static row => row.GetDateOnly(0)));
        Assert.Equal(
            new TimeOnly(10, 1, 2),
            Echo(database, new TimeOnly(10, 1, 2), static (s, v) => s.BindTimeOnly(1, v), static row => row.GetTimeOnly(0)));
        Assert.Equal(
            new Uri("a/b", UriKind.Relative),
            Echo(database, new Uri("a/b", UriKind.Relative), static (s, v) => s.BindUri(1, v), static row => row.GetUri(0)));
        Assert.Equal("1.10", Echo(database, 1.10m, static (s, v) => s.BindDecimal(1, v), static row => row.GetDecimal(0)).ToString(
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(Echo(database, true, static (s, v) => s.BindBoolean(1, v), static row => row.GetBoolean(0)));
        Assert.Equal(sbyte.MinValue, Echo(database, sbyte.MinValue, static (s, v) => s.BindSByte(1, v), static row => row.GetSByte(0)));
        Assert.Equal(byte.MaxValue, Echo(database, byte.MaxValue, static (s, v) => s.BindByte(1, v), static row => row.GetByte(0)));
        Assert.Equal(short.MinValue, Echo(database, short.MinValue, static (s, v) => s.BindInt16(1, v), static row => row.GetInt16(0)));
        Assert.Equal(ushort.MaxValue, Echo(database, ushort.MaxValue, static (s, v) => s.BindUInt16(1, v), static row => row.GetUInt16(0)));
        Assert.Equal(int.MinValue, Echo(database, int.MinValue, static (s, v) => s.BindInt32(1, v), static row => row.GetInt32(0)));
        Assert.Equal(uint.MaxValue, Echo(database, uint.MaxValue, static (s, v) => s.BindUInt32(1, v), static row => row.GetUInt32(0)));
        Assert.Equal(long.MinValue, Echo(database, long.MinValue, static (s, v) => s.BindInt64(1, v), static row => row.GetInt64(0)));
        Assert.Equal(
            (ulong)long.MaxValue,
            Echo(database, (ulong)long.MaxValue, static (s, v) => s.BindUInt64(1, v), static row => row.GetUInt64(0)));
        Assert.Equal(
            TimeSpan.MinValue, Echo(database, TimeSpan.MinValue, static (s, v) => s.BindTimeSpan(1, v), static row => row.GetTimeSpan(0)));
        Assert.Equal(float.Epsilon, Echo(database, float.Epsilon, static (s, v) => s.BindSingle(1, v), static row => row.GetSingle(0)));
        Assert.Equal(double.Epsilon, Echo(database, double.Epsilon, static (s, v) => s.BindDouble(1, v), static row => row.GetDouble(0)));
        Assert.Equal([1, 0, 2], Echo(database, new byte[] { 1, 0, 2 }, static (s, v) => s.BindBlob(1, v), static row => row.GetBlob(0)));
        Assert.Empty(Echo(database, Array.Empty<byte>(), static (s, v) => s.BindBlob(1, v), static row => row.GetBlob(0)));
        Assert.True(
            Echo(database, ReadOnlyMemory<byte>.Empty, static (s, v) => s.BindMemory(1, v), static row => row.GetMemory(0)).IsEmpty);
        Assert.Equal("", Echo(database, "", static (s, v) => s.BindText(1, v), static row => row.GetText(0)));
        Assert.Equal("wire", Echo(database, 0, static (s, _) => s.BindUtf8(1, "wire"u8), static row => row.GetText(0)));
        Assert.Equal(
            "[\"a\"]",
            Echo(
                database,
                "a",
                static (s, v) =>
                {
                    JsonWriter json = s.BeginJson(1);
                    json.BeginArray();
                    json.WriteText(v);
                    json.EndArray();
                    s.BindJson(1);
                },
                static row => row.GetText(0)));
    }

    [Fact]
    public async Task An_absent_value_is_NULL()
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.True(Echo(database, (int?)null, static (s, v) => s.BindInt32(1, v), static row => row.IsNull(0)));
        Assert.True(Echo(database, (Guid?)null, static (s, v) => s.BindGuid(1, v), static row => row.IsNull(0)));
        Assert.True(Echo(database, (long?)null, static (s, v) => s.BindInt64(1, v), static row => row.IsNull(0)));
        Assert.True(Echo(database, (double?)null, static (s, v) => s.BindDouble(1, v), static row => row.IsNull(0)));
        Assert.True(Echo(database, (byte[]?)null, static (s, v) => s.BindBlob(1, v), static row => row.IsNull(0)));
        Assert.True(Echo(database, (Uri?)null, static (s, v) => s.BindUri(1, v), static row => row.IsNull(0)));
        Assert.True(Echo(database, 0, static (s, _) => s.BindUtf8(1, default), static row => row.IsNull(0)));
        Assert.Null(Echo(database, (string?)null, static (s, v) => s.BindText(1, v), static row => row.GetTextOrNull(0)));
        Assert.Equal(7, Echo(database, (int?)7, static (s, v) => s.BindInt32(1, v), static row => row.GetInt32(0)));
    }

    [Fact]
    public async Task What_has_no_stored_form_is_refused()
    {
        await using NotesDatabase database = await OpenAsync();

        Refused(database, double.NaN, static (s, v) => s.BindDouble(1, v));
        Refused(database, float.PositiveInfinity, static (s, v) => s.BindSingle(1, v));
        Refused(database, "\udc00", static (s, v) => s.BindText(1, v));
        Refused(database, '\ud800', static (s, v) => s.BindChar(1, v));
        Refused(database, ulong.MaxValue, static (s, v) => s.BindUInt64(1, v));
        Refused(database, new DateTime(2026, 3, 15, 0, 0, 0, DateTimeKind.Unspecified), static (s, v) => s.BindDateTime(1, v));
    }

    [Fact]
    public async Task What_does_not_fit_is_not_guessed_at()
    {
        await using NotesDatabase database = await OpenAsync();

        Unreadable(database, "1", static row => row.GetInt64(0));
        Unreadable(database, "1", static row => row.GetDouble(0));
        Unreadable(database, "x", static row => row.GetBlob(0));
        Unreadable(database, "x", static row => row.GetGuid(0));
        Unreadable(database, "ab", static row => row.GetChar(0));
        Unreadable(database, "2026-03-15T10:00:00", static row => row.GetDateTimeOffset(0));
        Unreadable(database, (string?)null, static row => row.GetText(0));
        Unreadable(database, (string?)null, static row => row.GetInt64(0));
        UnreadableNumber(database, 300, static row => row.GetByte(0));
        UnreadableNumber(database, -1, static row => row.GetUInt64(0));
        Assert.Equal(1.0, Echo(database, 1L, static (s, v) => s.BindInt64(1, v), static row => row.GetDouble(0)));
        Assert.Equal("1", Echo(database, 1L, static (s, v) => s.BindInt64(1, v), static row => row.GetText(0)));
        Assert.True(Echo(database, -5L, static (s, v) => s.BindInt64(1, v), static row => row.GetBoolean(0)));
    }

    [Fact]
    public async Task A_statement_in_use_has_a_second_twin()
    {
        await using NotesDatabase database = await OpenAsync();

        (string Outer, string Inner) read = database.RunRead(
            EchoStatement,
            0,
            static (session, _) =>
            {
                using PreparedStatement outer = session.Use(EchoStatement);
                outer.BindText(1, "outer");
                Assert.True(outer.Step());
                using PreparedStatement inner = session.Use(EchoStatement);
                inner.BindText(1, "inner");
                Assert.True(inner.Step());
                return (outer.GetText(0), inner.GetText(0));
            },
            Token);

        Assert.Equal(("outer", "inner"), read);
    }

    [Fact]
    public void Each_combination_of_conditions_is_one_statement()
    {
        FilteredStatement family = new(
            StatementKind.Select, "Test.List", NoteRow.Table, "SELECT id FROM notes ", ["stars > 0"], ["a = ?1", "b = ?2"], " ORDER BY id");

        Assert.Equal("SELECT id FROM notes WHERE stars > 0 ORDER BY id", family.For(0).Sql);
        Assert.Equal("SELECT id FROM notes WHERE stars > 0 AND b = ?2 ORDER BY id", family.For(2).Sql);
        Assert.Same(family.For(3), family.For(3));
    }

    private static void Refused<T>(NotesDatabase database, T value, Action<PreparedStatement, T> bind)
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => Echo(database, value, bind, static row => row.IsNull(0)));
        Assert.StartsWith("Test.Echo: the value of argument ?1 is refused", failure.Message, StringComparison.Ordinal);
    }

    private static void Unreadable<T>(NotesDatabase database, string? stored, Func<PreparedStatement, T> read) =>
        Assert.Throws<UnreadableValueException>(() => Echo(database, stored, static (s, v) => s.BindText(1, v), read));

    private static void UnreadableNumber<T>(NotesDatabase database, long stored, Func<PreparedStatement, T> read) =>
        Assert.Throws<UnreadableValueException>(() => Echo(database, stored, static (s, v) => s.BindInt64(1, v), read));
}

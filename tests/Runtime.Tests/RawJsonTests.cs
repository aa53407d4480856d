using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class RawJsonTests : EchoTest
{
    private static readonly Statement s_insert = new(
        StatementKind.Insert, "Test.Add", NoteRow.Table, "INSERT INTO \"notes\" VALUES (?1, ?2, NULL, 0, NULL)");

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData(" { \"ä\" : [ 1.0 , 1e5, \"\\u00e4\\/\" ] }\r\n\t")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"🙂\"")]
    [InlineData("-0.00E+10")]
    public async Task JSON_is_kept_byte_for_byte(string json)
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.Equal(json, Echo(database, json, static (s, v) => s.BindRawJson(1, v, JsonShape.Any), static row => row.GetRawJson(0)));
    }

    [Fact]
    public async Task An_absent_text_is_NULL()
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.True(Echo(database, (string?)null, static (s, v) => s.BindRawJson(1, v, JsonShape.Object), static row => row.IsNull(0)));
        Assert.Throws<UnreadableValueException>(
            () => Echo(database, (string?)null, static (s, v) => s.BindText(1, v), static row => row.GetRawJson(0)));
    }

    [Theory]
    [InlineData(JsonShape.Object, " {\"a\":[]}", true)]
    [InlineData(JsonShape.Object, "[{}]", false)]
    [InlineData(JsonShape.Object, "null", false)]
    [InlineData(JsonShape.Array, "\n[{}]", true)]
    [InlineData(JsonShape.Array, "{\"a\":[]}", false)]
    [InlineData(JsonShape.Array, "\"[]\"", false)]
    [InlineData(JsonShape.Array, "", false)]
    [InlineData(JsonShape.Any, "", false)]
    [InlineData(JsonShape.Any, "true", true)]
    public async Task Only_the_shape_asked_for_is_taken(JsonShape shape, string json, bool fits)
    {
        await using NotesDatabase database = await OpenAsync();
        string Bind() => Echo(database, json, (s, v) => s.BindRawJson(1, v, shape), static row => row.GetText(0));
        string Read() => Echo(database, json, static (s, v) => s.BindText(1, v), row => row.GetRawJson(0, shape));

        if (fits)
        {
            Assert.Equal((json, json), (Bind(), Read()));
        }
        else
        {
            Assert.Throws<ArgumentException>(Bind);
            Assert.Throws<UnreadableValueException>(Read);
        }
    }

    [Theory]
    [InlineData("{\"secret\":1,}")]
    [InlineData("{\"secret\":1} x")]
    [InlineData("[\"secret\"")]
    [InlineData("{secret:1}")]
    [InlineData("[\"secret\", 01]")]
    [InlineData("\"secret\n\"")]
    [InlineData("\"secret\\x\"")]
    [InlineData("\"secret\\ud800\"")]
    [InlineData("// secret\n1")]
    public async Task What_is_not_JSON_is_refused_by_its_column_and_not_shown(string json)
    {
        await using NotesDatabase database = await OpenAsync();

        ArgumentException refused = Assert.Throws<ArgumentException>(() => database.RunWrite(s_insert, json, static (session, json) =>
        {
            using PreparedStatement statement = session.Use(s_insert);
            statement.BindRawJson(2, json, JsonShape.Any);
            return 0;
        }, Token));

        Assert.StartsWith("Test.Add: the value of notes.title is refused, the text ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        UnreadableValueException unreadable = Assert.Throws<UnreadableValueException>(
            () => Echo(database, json, static (s, v) => s.BindText(1, v), static row => row.GetRawJson(0)));
        Assert.DoesNotContain("secret", unreadable.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, unreadable.Ordinal);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused()
    {
        await using NotesDatabase database = await OpenAsync();

        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => Echo(database, "\"\ud800\"", static (s, v) => s.BindRawJson(1, v, JsonShape.Any), static row => row.IsNull(0)));

        Assert.Contains("half of a surrogate pair", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_refused_leaves_nothing_in_the_next_one()
    {
        await using NotesDatabase database = await OpenAsync();

        string stored = Echo(
            database,
            "[1]",
            static (s, v) =>
            {
                Assert.Throws<ArgumentException>(() => s.BindRawJson(1, "[1", JsonShape.Any));
                s.BindRawJson(1, v, JsonShape.Any);
            },
            static row => row.GetText(0));

        Assert.Equal("[1]", stored);
    }

    [Fact]
    public async Task Containers_lie_at_most_64_deep()
    {
        await using NotesDatabase database = await OpenAsync();
        string deep = new string('[', 64) + new string(']', 64);

        Assert.Equal(deep, Echo(database, deep, static (s, v) => s.BindRawJson(1, v, JsonShape.Array), static row => row.GetRawJson(0)));
        Assert.Throws<ArgumentException>(
            () => Echo(database, $"[{deep}]", static (s, v) => s.BindRawJson(1, v, JsonShape.Array), static row => row.GetRawJson(0)));
    }
}

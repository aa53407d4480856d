using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class ContextJsonTests : EchoTest
{
    private static readonly Statement s_insert = new(
        StatementKind.Insert, "Test.Add", NoteRow.Table, "INSERT INTO \"notes\" VALUES (?1, ?2, NULL, 0, NULL)");

    private static JsonTypeInfo<Profile> Info => ProfileContext.Default.Profile;

    [Fact]
    public async Task A_value_is_read_as_it_was_written()
    {
        await using NotesDatabase database = await OpenAsync();
        Profile profile = new() { Name = "Zoë <🙂>", Age = 7, Weight = 1.5, Parent = new() { Name = "\0\"\\" } };

        Assert.Equal(profile, Echo(database, profile, static (s, v) => s.BindJson(1, v, Info), static row => row.GetJson(0, Info)));
        Assert.Equal(
            """{"Name":"Zoë","Age":0,"Weight":0,"Parent":null,"Scores":null}""",
            Echo(database, new Profile { Name = "Zoë" }, static (s, v) => s.BindJson(1, v, Info), static row => row.GetText(0)));
    }

    [Fact]
    public async Task A_long_value_is_read_as_it_was_written()
    {
        await using NotesDatabase database = await OpenAsync();
        JsonTypeInfo<List<string>> info = ProfileContext.Default.ListString;
        List<string> texts = [.. Enumerable.Range(0, 2_000).Select(static number => new string((char)('a' + (number % 26)), number))];

        Assert.Equal(texts, Echo(database, texts, (s, v) => s.BindJson(1, v, info), row => row.GetJson(0, info)));
    }

    [Fact]
    public async Task The_context_says_what_is_escaped()
    {
        await using NotesDatabase database = await OpenAsync();
        ProfileContext context = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Default });

        string text = Echo(
            database, new Profile { Name = "Zoë 🙂" }, (s, v) => s.BindJson(1, v, context.Profile), static row => row.GetText(0));

        Assert.Contains("Zo\\u00EB \\uD83D\\uDE42", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Structures_and_absent_values_are_taken()
    {
        await using NotesDatabase database = await OpenAsync();
        JsonTypeInfo<Spot> info = ProfileContext.Default.Spot;
        Spot spot = new(1, 2);

        Assert.Equal(spot, Echo(database, spot, (s, v) => s.BindJson(1, v, info), row => row.GetJson(0, info)));
        Assert.Equal(spot, Echo(database, (Spot?)spot, (s, v) => s.BindJson(1, v, info), row => row.GetJson(0, info)));
        Assert.True(Echo(database, (Spot?)null, (s, v) => s.BindJson(1, v, info), static row => row.IsNull(0)));
        Assert.Null(Echo(database, (Profile?)null, static (s, v) => s.BindJson(1, v, Info), static row => row.GetJsonOrNull(0, Info)));
        Assert.Null(Echo(database, "null", static (s, v) => s.BindText(1, v), static row => row.GetJsonOrNull(0, Info)));
        Unreadable(database, "null");
        Unreadable(database, null);
    }

    [Theory]
    [InlineData("""{"Name":secret}""", 8)]
    [InlineData("{\"Name\":\"a\",\n\n \"Age\":\"secret\"}", 29)]
    [InlineData("""{"Name":"a","Scores":{"secret":"x"}}""", 34)]
    [InlineData("""{"Age":1}""", 9)]
    [InlineData("", 0)]
    [InlineData("{\"Name\":\"a\"} secret", 13)]
    public async Task What_does_not_fit_is_told_by_its_place_and_not_shown(string stored, int place)
    {
        await using NotesDatabase database = await OpenAsync();

        UnreadableValueException failure = Unreadable(database, stored);

        Assert.Equal($"Not JSON of the property's type (JSON, byte {place}).", failure.Message);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_type_that_is_broken_is_told_by_its_column()
    {
        await using NotesDatabase database = await OpenAsync();

        UnreadableValueException failure = Unreadable(database, """{"Name":"a","Age":-1}""");

        Assert.Equal((0, "a rule of its type is broken"), (failure.Ordinal, failure.Message));
        Assert.IsType<ArgumentException>(failure.InnerException);
    }

    [Fact]
    public async Task What_has_no_JSON_form_is_refused_by_its_column_and_leaves_nothing_behind()
    {
        await using NotesDatabase database = await OpenAsync();
        Profile circle = new() { Name = "secret" };
        circle.Parent = circle;

        foreach (Profile profile in new[] { circle, new Profile { Name = "secret", Weight = double.NaN } })
        {
            ArgumentException failure = Assert.Throws<ArgumentException>(() => database.RunWrite(s_insert, profile, BindTitle, Token));
            Assert.StartsWith("Test.Add: the value of notes.title is refused, ", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        }

        string stored = Echo(
            database,
            circle,
            static (s, v) =>
            {
                Assert.Throws<ArgumentException>(() => s.BindJson(1, v, Info));
                s.BindText(1, "clean");
            },
            static row => row.GetText(0));
        Assert.Equal("clean", stored);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused()
    {
        await using NotesDatabase database = await OpenAsync();

        foreach (Profile profile in new Profile[]
        {
            new() { Name = "a\ud800" },
            new() { Name = "\udc00" },
            new() { Name = "🙂\udc00\ud800" },
            new() { Name = "a", Scores = new() { ["\ud800a"] = 1 } },
        })
        {
            ArgumentException failure = Assert.Throws<ArgumentException>(
                () => Echo(database, profile, static (s, v) => s.BindJson(1, v, Info), static row => row.GetText(0)));
            Assert.Equal("Test.Echo: the value of argument ?1 is refused, a part of it has no JSON form.", failure.Message);
        }

        Profile replaced = new() { Name = "\ufffd" };
        Assert.Equal(replaced, Echo(database, replaced, static (s, v) => s.BindJson(1, v, Info), static row => row.GetJson(0, Info)));
    }

    private static int BindTitle(Session session, Profile profile)
    {
        using PreparedStatement statement = session.Use(s_insert);
        statement.BindJson(2, profile, Info);
        return 0;
    }

    private static UnreadableValueException Unreadable(NotesDatabase database, string? stored) => Assert.Throws<UnreadableValueException>(
        () => Echo(database, stored, static (s, v) => s.BindText(1, v), static row => row.GetJson(0, Info)));
}

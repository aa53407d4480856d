namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>JSON columns: what is written, what is read of what others wrote, and what is said of what cannot be read.</summary>
public sealed class JsonTests(JsonTests.Program program) : IClassFixture<JsonTests.Program>
{
    private const string Kept = """{"text":"t","number":1,"list":[1],"child":null,"at":"2024-01-02T03:04:05.0000000+00:00","price":1.10}""";

    /// <summary>Columns by name, and documents that read as the second one is written.</summary>
    private static readonly Dictionary<string, (string Column, string Document, string Read)> s_read = new()
    {
        ["as it is written"] = ("record", Kept, Kept),
        ["with white space and another order"] = ("record",
            " {\n\t\"price\" : 1.10 , \"number\":1,\"text\":\"t\",\"list\":[ 1 ],\"child\":null,\"at\":\"2024-01-02 03:04:05Z\" }\r\n ",
            Kept),
        ["members that are not known"] = ("record", Kept.Replace("{\"text\"", "{\"more\":{\"a\":[1,{}]},\"mehr\":\"\\u00e4\",\"text\""),
            Kept),
        ["a member twice: the last counts"] = ("record", Kept.Replace("\"number\":1", "\"number\":7,\"number\":1"), Kept),
        ["escaped names and texts"] = ("record", Kept.Replace("\"text\":\"t\"", "\"te\\u0078t\":\"\\u0074\""), Kept),
        ["defaults where members are missing"] =
            ("record", """{"text":"t","price":2}""",
                """{"text":"t","number":5,"list":[],"child":null,"at":"0001-01-01T00:00:00.0000000+00:00","price":2}"""),
        ["records inside records"] = ("record", Kept.Replace("null", Kept), Kept.Replace("null", Kept)),
        ["no elements"] = ("list", "[]", "[]"),
        ["nulls among numbers"] = ("list", "[1,null,3]", "[1,null,3]"),
        ["a set that another program wrote twice"] = ("set", """["b","a","b"]""", """["b","a"]"""),
        ["a sorted set"] = ("sorted_set", "[3,1,2,1]", "[1,2,3]"),
        ["a sorted dictionary"] = ("sorted", """{"b":[1],"a":[],"\"":[2]}""", """{"\"":[2],"a":[],"b":[1]}"""),
        ["a dictionary by enum"] = ("by_colour", """{"dark_blue":"x","red":null}""", """{"dark_blue":"x","red":null}"""),
        ["a dictionary by day"] = ("by_day", """{"2024-02-29":true}""", """{"2024-02-29":true}"""),
        ["a dictionary by number"] = ("by_number", """{"-9223372036854775808":1,"7":2}""", """{"-9223372036854775808":1,"7":2}"""),
        ["a dictionary by identifier"] =
            ("by_id", """{"0F8FAD5B-D9CB-469F-A165-70867728950E":1}""", """{"0f8fad5b-d9cb-469f-a165-70867728950e":1}"""),
        ["a dictionary's key twice: the last counts"] = ("by_number", """{"1":1,"1":2}""", """{"1":2}"""),
        ["pairs"] = ("pairs", """[["a",1],["a",null]]""", """[["a",1],["a",null]]"""),
        ["any JSON as it is"] = ("any", """{"b":[1,2.50,"\u00e4"],"a":{}}""", """{"b":[1,2.50,"ä"],"a":{}}"""),
        ["names given by attributes"] = ("named", """{"Größe":1,"line\"s":2}""", """{"Größe":1,"line\"s":2}"""),
        ["a struct with a field of its own"] = ("point", """{"y":2}""", """{"x":0,"y":2}"""),
        ["a struct around one value"] = ("isbns", """["1","2"]""", """["1","2"]"""),
        ["a tree"] = ("tree", """{"name":"a","children":[{"name":"b","children":[]}]}""",
            """{"name":"a","children":[{"name":"b","children":[]}]}"""),
        ["nothing"] = ("record", "NULL", "NULL"),
    };

    /// <summary>What is wrong, the column, its document.</summary>
    private static readonly Dictionary<string, (string Column, string Document)> s_unreadable = new()
    {
        ["no JSON at all"] = ("record", "secret"),
        ["an open end"] = ("record", """{"text":"secret" """),
        ["text behind the end"] = ("record", Kept + " secret"),
        ["an array for an object"] = ("record", """["secret"]"""),
        ["an object for an array"] = ("list", """{"secret":1}"""),
        ["text for a number"] = ("list", """["secret"]"""),
        ["null for a number"] = ("record", Kept.Replace("\"number\":1", "\"number\":null")),
        ["null for a text"] = ("record", Kept.Replace("\"t\"", "null")),
        ["a number out of range"] = ("list", "[2147483648]"),
        ["a fraction for an integer"] = ("list", "[1.5]"),
        ["a required member that is missing"] = ("record", """{"number":1,"price":1}"""),
        ["an argument that is missing"] = ("record", """{"text":"secret"}"""),
        ["a text that no member of an enum has"] = ("by_colour", """{"secret!":"x"}"""),
        ["a key that is no day"] = ("by_day", """{"secret":true}"""),
        ["a key that is no number"] = ("by_number", """{"secret":1}"""),
        ["a pair of one"] = ("pairs", """[["secret"]]"""),
        ["a pair of three"] = ("pairs", """[["secret",1,2]]"""),
        ["half of a surrogate pair"] = ("set", """["\uD83Dsecret"]"""),
        ["a control character"] = ("set", "[\"secret\u0001\"]"),
        ["a rule of the type"] = ("ruled", """{"name":"secret"}"""),
        ["more than 64 deep"] = ("tree",
            string.Concat(Enumerable.Repeat("""{"name":"secret","children":[""", 40)) + string.Concat(Enumerable.Repeat("]}", 40))),
        ["bytes"] = ("record", "x'736563726574'"),
    };

    public static TheoryData<string> Read => [.. s_read.Keys];

    public static TheoryData<string> Unreadable => [.. s_unreadable.Keys];

    [Theory, MemberData(nameof(Read))]
    public async Task A_document_is_read_and_written_again(string name)
    {
        (string column, string document, string expected) = s_read[name];

        Assert.Equal(expected, await program.RunAsync<string>("Rewrite", column, document));
    }

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_is_told_by_table_column_and_key_and_never_shown(string name)
    {
        (string column, string document) = s_unreadable[name];

        QueryException failure = await program.FailAsync<QueryException>("Rewrite", column, document);

        Assert.Equal("documents", failure.Table);
        Assert.Equal(column, failure.Column);
        Assert.Contains($"documents.{column}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("key id = 17", failure.Message, StringComparison.Ordinal);
        if (!document.Contains('!', StringComparison.Ordinal))
        {
            Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal); // An unknown enum text alone is shown.
        }
    }

    [Theory]
    [InlineData("a surrogate in a list", "set"), InlineData("an enum in a key", "by_colour"), InlineData("no number in a struct", "point")]
    [InlineData("more than 64 deep", "tree"), InlineData("null for a text", "record"), InlineData("null in a list", "set")]
    [InlineData("null for a list", "tree"), InlineData("null in a struct", "isbns"), InlineData("null for a record", "nested")]
    public async Task What_has_no_JSON_is_refused_by_the_column_s_name(string scene, string column)
    {
        ArgumentException refusal = await program.FailAsync<ArgumentException>("Refused", scene);

        Assert.Contains($"documents.{column}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_array_is_stored_as_an_empty_one() =>
        Assert.Contains("\"list\":[]", await program.RunAsync<string>("DefaultArray"), StringComparison.Ordinal);

    public sealed class Program() : Behaviour(JsonScenes.Source);
}

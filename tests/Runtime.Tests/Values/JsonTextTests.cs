using System.Text;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

public class JsonTextTests
{
    [Theory]
    [InlineData(""" { "b" : [ 1.0 , 1 , 1e5 ] , "a" : null } """, """{"b":[1.0,1,1e5],"a":null}""")]
    [InlineData("""["\u0041\/\u000a\u0001\u001F\"\\\ud83d\ude00"]""", """["A/\n\u0001\u001F\"\\😀"]""")]
    [InlineData("""{"\u0061":{}}""", """{"a":{}}""")]
    [InlineData("[ ]", "[]")]
    [InlineData("\ttrue\n", "true")]
    [InlineData("null", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("-0.0E+1", "-0.0E+1")]
    public void The_text_is_compact_with_the_fewest_escapes(string text, string canonical)
    {
        JsonText value = JsonText.Parse(text);

        Assert.Equal(canonical, value.ToString());
        Assert.Equal(value, JsonText.Parse(canonical));
        Assert.Equal(value.GetHashCode(), JsonText.Parse(canonical).GetHashCode());
        Assert.True(value == JsonText.Parse(canonical));
        Assert.Equal(canonical == "null", value.IsNull);
    }

    [Fact]
    public void Values_with_other_texts_differ()
    {
        Assert.NotEqual(JsonText.Parse("1"), JsonText.Parse("1.0"));
        Assert.True(JsonText.Parse("1") != JsonText.Parse("2"));
        Assert.False(JsonText.Parse("1").Equals(null));
        Assert.False(JsonText.Parse("1") == null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[1] x")]
    [InlineData("{")]
    [InlineData("""  "\ud800" """)]
    public void What_is_no_JSON_is_refused(string? text)
    {
        Assert.False(JsonText.TryParse(text, out JsonText? value));
        Assert.Null(value);
        if (text is not null)
        {
            Assert.ThrowsAny<FormatException>(() => JsonText.Parse(text));
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() => Assert.False(JsonText.TryParse("\"\ud800\"", out _));

    [Fact]
    public void Depth_is_limited()
    {
        Assert.Equal(64, JsonText.Parse(new string('[', 64) + new string(']', 64)).Depth);
        Assert.False(JsonText.TryParse(new string('[', 65) + new string(']', 65), out _));
    }

    [Fact]
    public void A_value_survives_inside_a_document()
    {
        JsonText value = JsonText.Parse("""{"a":["x\n",{"b":null}],"ü":1.50}""");
        string text = JsonDocumentText.Of(json =>
        {
            json.BeginArray();
            json.WriteInt32(1);
            json.WriteJsonText(value);
            json.WriteJsonText(value);
            json.EndArray();
        });
        var json = new JsonReader(Encoding.UTF8.GetBytes(text), 0);
        json.BeginArray();
        Assert.True(json.NextElement());
        json.Skip();
        Assert.True(json.NextElement());
        Assert.Equal(value, json.ReadJsonText());
        Assert.True(json.NextElement());
        Assert.Equal(value, json.ReadJsonText());
        Assert.False(json.NextElement());
        json.End();

        Assert.Equal($"[1,{value},{value}]", text);
    }
}

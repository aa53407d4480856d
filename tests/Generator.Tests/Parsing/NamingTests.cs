using Synthorg.Gen.Generator.Parsing;

namespace Synthorg.Gen.Generator.Tests.Parsing;

/// <summary>How names cross between C# and SQL.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("CostUsd", "cost_usd")]
    [InlineData("HTTPStatus2Code", "http_status2_code")]
    [InlineData("URL", "url")]
    [InlineData("PageURL", "page_url")]
    [InlineData("IOError", "io_error")]
    [InlineData("Line2", "line2")]
    [InlineData("A", "a")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Open_now", "open_now")]
    [InlineData("Open_Now", "open_now")]
    [InlineData("_Hidden", "_hidden")]
    [InlineData("GrößeInMm", "größe_in_mm")]
    [InlineData("ÄnderungAm", "änderung_am")]
    [InlineData("名前", "名前")]
    [InlineData("", "")]
    public void A_column_is_named_in_snake_case(string name, string expected) => Assert.Equal(expected, Naming.ToSnakeCase(name));

    [Theory]
    [InlineData("Id", "id")]
    [InlineData("CostUsd", "costUsd")]
    [InlineData("URL", "url")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("IOError", "ioError")]
    [InlineData("A", "a")]
    [InlineData("already", "already")]
    [InlineData("", "")]
    public void A_parameter_is_named_in_camel_case(string name, string expected) => Assert.Equal(expected, Naming.ToCamelCase(name));

    [Theory]
    [InlineData("event", "@event")]
    [InlineData("class", "@class")]
    [InlineData("value", "value")]
    [InlineData("record", "record")]
    [InlineData("Id", "Id")]
    public void A_keyword_is_escaped(string name, string expected) => Assert.Equal(expected, Naming.Escape(name));

    [Theory]
    [InlineData("event", "@event")]
    [InlineData("record", "@record")]
    [InlineData("Id", "Id")]
    public void So_is_a_word_that_declares_types(string name, string expected) => Assert.Equal(expected, Naming.EscapeDeclared(name));

    [Fact]
    public void Snake_case_does_not_depend_on_the_culture()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");

            Assert.Equal("in_id", Naming.ToSnakeCase("InID"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}

using Synthorg.Gen.Generator.Parsing;

namespace Synthorg.Gen.Generator.Tests.Parsing;

/// <summary>A piece of SQL is read token by token, each identifier resolved, and nothing else let in.</summary>
public sealed class SqlFragmentTests
{
    [Theory]
    [InlineData("Title", "\"title\"")]
    [InlineData("Title DESC", "\"title\" DESC")]
    [InlineData("Title COLLATE NOCASE ASC", "\"title\" COLLATE NOCASE ASC")]
    [InlineData("\"Title\"", "\"title\"")]
    [InlineData("[Title]", "\"title\"")]
    [InlineData("`Title`", "\"title\"")]
    [InlineData("Order > 1.5e3", "\"the \"\"order\"\"\" > 1.5e3")]
    [InlineData("length( Title )", "length( \"title\" )")]
    [InlineData("Title IN ('a', 'it''s')", "\"title\" IN ('a', 'it''s')")]
    [InlineData("'Title -- ; ?'", "'Title -- ; ?'")]
    [InlineData("Stars&0x0F|~1<<2", "\"stars\"&0x0F|~1<<2")]
    [InlineData("CASE WHEN Stars IS NULL THEN 0 ELSE Stars END", "CASE WHEN \"stars\" IS NULL THEN 0 ELSE \"stars\" END")]
    [InlineData("CAST(Title AS TEXT)", "CAST(\"title\" AS TEXT)")]
    [InlineData("Replace", "\"replace\"")]
    [InlineData("replace(Replace, 'a', 'b')", "replace(\"replace\", 'a', 'b')")]
    [InlineData("größe > 0", "\"größe\" > 0")]
    public void An_identifier_becomes_its_column(string sql, string expected)
    {
        var fragment = SqlFragment.Read(sql, ColumnOf);

        Assert.Null(fragment.Refusal);
        Assert.Equal(expected, fragment.Resolved);
    }

    [Fact]
    public void Columns_are_listed_once_in_order_of_appearance() =>
        Assert.Equal(["stars", "title"], SqlFragment.Read("Stars > 0 AND Title <> '' AND Stars < 5", ColumnOf).Columns);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \n", "it is empty")]
    [InlineData("Title; Stars", "';' has no place here")]
    [InlineData("Title = ?", "'?' has no place here")]
    [InlineData("Title = :title", "':' has no place here")]
    [InlineData("Title = @title", "'@' has no place here")]
    [InlineData("Title = $title", "'$' has no place here")]
    [InlineData("Title #", "'#' has no place here")]
    [InlineData("Title -- a", "comments have no place here")]
    [InlineData("Title /* a */", "comments have no place here")]
    [InlineData("(Title", "'(' is not closed")]
    [InlineData("Title)", "')' closes nothing")]
    [InlineData(")(", "')' closes nothing")]
    [InlineData("'Title", "a quote is not closed")]
    [InlineData("\"Title", "a quote is not closed")]
    [InlineData("[Title", "a quote is not closed")]
    [InlineData("'a\0b'", "it holds NUL or half of a surrogate pair")]
    [InlineData("Titel", "'Titel' is no property, no column and no known word of SQL")]
    [InlineData("\"Titel\"", "'Titel' is no property and no column")]
    [InlineData("glorify(Title)", "'glorify' is no known function")]
    [InlineData("load_extension('x')", "'load_extension' is no known function")]
    [InlineData("(SELECT 1)", "'SELECT' is no property, no column and no known word of SQL")]
    [InlineData("EXISTS(Title)", "'EXISTS' is no known function")]
    public void What_is_not_understood_is_refused(string sql, string refusal) =>
        Assert.Equal(refusal, SqlFragment.Read(sql, ColumnOf).Refusal);

    [Theory]
    [InlineData("random() > 0", "'random' gives another value each time")]
    [InlineData("RANDOMBLOB(2) IS NULL", "'RANDOMBLOB' gives another value each time")]
    [InlineData("Title < CURRENT_TIMESTAMP", "'CURRENT_TIMESTAMP' gives another value each time")]
    public void What_changes_is_refused_where_a_row_must_be_judged_alike(string sql, string refusal)
    {
        Assert.Null(SqlFragment.Read(sql, ColumnOf).Refusal);
        Assert.Equal(refusal, SqlFragment.Read(sql, ColumnOf, isSteady: true).Refusal);
    }

    private static string? ColumnOf(string name) => name switch
    {
        "Title" => "title",
        "Stars" => "stars",
        "Order" => "the \"order\"",
        "Replace" => "replace",
        "größe" => "größe",
        _ => null,
    };
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Texts start with and contain texts, lists contain elements.</summary>
public sealed class SYG145Tests
{
    [Theory]
    [InlineData("[StartsWith] int [|stars|]", "Stars", "be asked how it starts", "it is no text")]
    [InlineData("[NotStartsWith(\"Token\")] string [|prefix|]", "Token", "be asked how it starts", "it is no text")]
    [InlineData("[StartsWith(\"Tags\")] string [|prefix|]", "Tags", "be asked how it starts", "it is no text")]
    [InlineData("[Contains(\"Rank\")] string [|part|]", "Rank", "be asked what it contains", "it is neither text nor a list in JSON")]
    [InlineData(
        "[NotContains(\"Content\")] byte[] [|part|]",
        "Content",
        "be asked what it contains",
        "it is neither text nor a list in JSON")]
    [InlineData("[Contains(\"Map\")] string [|key|]", "Map", "be asked what it contains", "it is neither text nor a list in JSON")]
    [InlineData(
        "[Contains(\"Prices\")] decimal [|price|]",
        "Prices",
        "be asked what it contains",
        "SQLite reads a decimal inside JSON as a floating-point number")]
    [InlineData("[Contains(\"Table\")] List<int> [|row|]", "Table", "be asked what it contains", "its elements are no single values")]
    [InlineData(
        "[Contains(\"Spot.Near\")] string [|spot|]",
        "Spot.Near",
        "be asked what it contains",
        "its elements are no single values")]
    public void Such_a_question_is_refused(string parameter, string property, string question, string reason) =>
        Refusal.At("SYG145", ConditionSource.Method($"[Select] List<Note> List({parameter})"), property, question, reason);

    [Fact]
    public void Texts_and_lists_may_be_asked() => Refusal.None(ConditionSource.Method(
        "[Select] List<Note> List([StartsWith] string title, [Contains(\"Tags\")] string tag, [NotContains] string body, "
        + "[StartsWith(\"Code\")] string code, [Contains(\"Spot.Lines\")] string line, [StartsWith(\"Spot.City\")] string city)"));
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A path into JSON leads to a value.</summary>
public sealed class SYG146Tests
{
    [Theory]
    [InlineData("Spot.Rent", "decimal", "SQLite reads a decimal inside JSON as a floating-point number")]
    [InlineData("Spot.Photo", "byte[]", "bytes inside JSON are base64")]
    [InlineData("Spot.Lines.Count", "int", "'Lines' has no members")]
    [InlineData("Spot.City.Length", "int", "'City' has no members")]
    [InlineData("Spot.Missing", "int", "'Spot' has no member 'Missing'")]
    [InlineData("Spot.Odd", "string", "the name of 'Odd' in JSON cannot stand in a path")]
    [InlineData("Title.Length", "int", "'Title' is no JSON column")]
    [InlineData("Tags.Count", "int", "'Tags' has no members")]
    [InlineData("Map.Key", "int", "'Map' has no members")]
    [InlineData("Spot.", "string", "'Spot' has no member ''")]
    public void Such_a_path_is_refused(string path, string type, string reason) =>
        Refusal.At(
            "SYG146", ConditionSource.Method($"[Select] List<Note> List([[|Is(\"{path}\")|]] {type} value)"), "Is", "List", path, reason);

    [Fact]
    public void A_record_is_no_value() => Refusal.At(
        "SYG112", ConditionSource.Method("[Select] List<Note> List([Is(\"Spot\")] Spot [|value|])"), "Spot", "compared", "it is JSON");

    [Fact]
    public void A_path_to_a_value_is_not() => Refusal.None(ConditionSource.Method(
        "[Select] List<Note> List([Is($\"{nameof(Note.Spot)}.{nameof(Spot.City)}\")] string city, [NotEqual(\"Spot.Rank\")] Rank rank)"));
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>An annotation that is asked for as a check can be one.</summary>
public sealed class SYG047Tests
{
    private const string Patterns = "SQLite has no regular expressions; GLOB in a [Check] serves simple ones";

    private static string Source(string attribute, string type, string checks = "Annotations") => $$"""
        [Persisted(Checks = DerivedChecks.{{checks}})]
        public sealed partial class Note
        {
            [Key] public required string Id { get; init; }
            [{{attribute}}] public {{type}} Value { get; init; } = default!;
        }
        """;

    [Theory]
    [InlineData("RegularExpression(\"a+\")", "string", "RegularExpression", Patterns)]
    [InlineData("Range(0, 5)", "decimal", "Range", "a decimal is text, which does not sort as its value; store minor units as a long")]
    [InlineData("Range(0, 5)", "string", "Range", "a column of form Text has no range")]
    [InlineData("Range(0, 5)", "DateOnly", "Range", "its bounds are no constants of the column's form")]
    [InlineData("Range(typeof(int), \"few\", \"5\")", "int", "Range", "its bounds are no constants of the column's form")]
    [InlineData("MaxLength(5)", "int", "MaxLength", "its stored form has no length")]
    [InlineData("AllowedValues(\"a\", 5)", "string", "AllowedValues", "one of its values is no constant of the column's form")]
    [InlineData("AllowedValues(5)", "decimal", "AllowedValues", "one of its values is no constant of the column's form")]
    public void Such_a_one_is_told(string attribute, string type, string name, string reason) =>
        Refusal.At("SYG047", Source($"[|{attribute}|]", type), "Value", name, reason);

    [Fact]
    public void It_is_silenced_as_any_warning() => Refusal.IsSilenced("SYG047", Source("[|RegularExpression(\"a+\")|]", "string"));

    [Fact]
    public void Unasked_it_is_nobody_s_business() => Refusal.None(Source("RegularExpression(\"a+\")", "string", "Enums"));
}

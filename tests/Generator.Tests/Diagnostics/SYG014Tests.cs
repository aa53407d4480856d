using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A default is what reading the column gives back.</summary>
public sealed class SYG014Tests
{
    [Theory]
    [InlineData("int", "\"1\"", "a column of form Int32 cannot hold \"1\"")]
    [InlineData("byte", "300", "a column of form Byte cannot hold 300")]
    [InlineData("uint", "-1", "a column of form UInt32 cannot hold -1")]
    [InlineData("long", "1.5", "a column of form Int64 cannot hold 1.5")]
    [InlineData("bool", "2", "a column of form Boolean cannot hold 2")]
    [InlineData("double", "double.NaN", "a column of form Double cannot hold NaN")]
    [InlineData("string", "1", "a column of form Text cannot hold 1")]
    [InlineData("string", "null", "the column cannot be NULL")]
    [InlineData("decimal", "1.5", "a column of form Decimal cannot hold 1.5")]
    [InlineData("decimal", "\"1,5\"", "a column of form Decimal cannot hold \"1,5\"")]
    [InlineData("Guid", "\"none\"", "a column of form Guid cannot hold \"none\"")]
    [InlineData("DateTimeOffset", "\"2026-01-01T00:00:00\"", "a column of form DateTimeOffset cannot hold \"2026-01-01T00:00:00\"")]
    [InlineData("DateOnly", "\"01.02.2026\"", "a column of form DateOnly cannot hold \"01.02.2026\"")]
    [InlineData("TimeOnly", "\"noon\"", "a column of form TimeOnly cannot hold \"noon\"")]
    [InlineData("byte[]", "\"AA==\"", "a column of form Blob cannot hold \"AA==\"")]
    [InlineData("Status", "7", "a column of form EnumText cannot hold 7")]
    [InlineData("Status", "\"opened\"", "a column of form EnumText cannot hold \"opened\"")]
    [InlineData("Status", "DayOfWeek.Monday", "it is a member of another enum, 'DayOfWeek'")]
    [InlineData("int", "typeof(int)", "it is no text, number, bool or enum member")]
    [InlineData("int", "new[] { 1 }", "it is no text, number, bool or enum member")]
    [Refuses("Default", "value")]
    public void Such_a_default_is_refused(string type, string constant, string reason) => Refusal.At("SYG014", $$"""
        public enum Status
        {
            Open,
            Closed,
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [[|Default({{constant}})|]] public required {{type}} Value { get; init; }
        }
        """, "Value", reason);

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("{\"a\":}")]
    [InlineData("{a:1}")]
    [InlineData("[1,]")]
    [InlineData("[1")]
    [InlineData("[1]]")]
    [InlineData("\"a")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("nul")]
    public void A_default_of_JSON_is_JSON(string json) => Refusal.At("SYG014", Json($"[|Default({Literal(json)})|]"), "Value",
        $"a column of form RawJson cannot hold {Literal(json)}");

    [Theory]
    [InlineData(" { \"a\" : [ 1 , -0.5e+3 , { } ] , \"\\u00e9\\n\" : null } ")]
    [InlineData("[]")]
    [InlineData("\"\\\"\"")]
    [InlineData("true")]
    [InlineData("0")]
    public void JSON_is(string json) => Refusal.None(Json($"Default({Literal(json)})"));

    [Fact]
    [Refuses("Default", "value", "Sql")]
    public void There_is_one_default() => Refusal.At(
        "SYG014", Json("[|Default(\"1\", Sql = \"'2'\")|]"), "Value", "it says both a constant and SQL; keep one");

    [Theory]
    [InlineData("public string? Value { get; init; }")]
    [InlineData("public string Value { get; init; } = string.Empty;")]
    [InlineData("public Guid Value { get; init; } = Guid.NewGuid();")]
    [InlineData("[JsonColumn] public List<int> Value { get; init; } = [1];")]
    [Refuses("Default")]
    public void An_initialiser_must_be_a_constant(string property) => Refusal.At("SYG014", $$"""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [[|Default|]] {{property}}
        }
        """, "Value", "the property has no initialiser whose value is a constant; write [Default(…)] or [Default(Sql = \"…\")]");

    [Theory]
    [InlineData("[Default(5)] public int Value { get; init; }")]
    [InlineData("[Default] public int Value { get; init; } = 5;")]
    [InlineData("[Default(true)] public bool Value { get; init; }")]
    [InlineData("[Default(2)] public double Value { get; init; }")]
    [InlineData("[Default(\"1.50\")] public decimal Value { get; init; }")]
    [InlineData("[Default(Status.Closed)] public Status Value { get; init; }")]
    [InlineData("[Default(\"closed\")] public Status Value { get; init; }")]
    [InlineData("[Default] public Status Value { get; init; } = Status.Closed;")]
    [InlineData("[Default(Status.Closed), Column(AsNumber = true)] public Status Value { get; init; }")]
    [InlineData("[Default(null)] public string? Value { get; init; }")]
    [InlineData("[Default(\"it's\")] public string? Value { get; init; }")]
    [InlineData("[Default('x')] public char Value { get; init; }")]
    [InlineData("[Default(\"2026-01-01T00:00:00Z\")] public DateTimeOffset Value { get; init; }")]
    [InlineData("[Default(\"12:30\")] public TimeOnly Value { get; init; }")]
    [InlineData("[Default] [JsonColumn] public List<int> Value { get; init; } = [];")]
    [InlineData("[Default(Sql = \"CURRENT_TIMESTAMP\")] public string? Value { get; init; }")]
    [InlineData("[Default(Sql = \"abs(random())\")] public long Value { get; init; }")]
    public void Such_a_default_is_held(string property) => Refusal.None($$"""
        public enum Status
        {
            Open,
            Closed,
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            {{property}}
        }
        """);

    private static string Literal(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string Json(string attribute) => $$"""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [{{attribute}}, JsonColumn(Raw = true)] public required string Value { get; init; }
        }
        """;
}

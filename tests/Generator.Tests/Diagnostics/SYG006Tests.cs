namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>JSON is for what is no scalar.</summary>
public sealed class SYG006Tests
{
    [Theory]
    [InlineData("string?", "string?")]
    [InlineData("int", "int")]
    [InlineData("byte[]?", "byte[]?")]
    [InlineData("DateTimeOffset", "System.DateTimeOffset")]
    [InlineData("DayOfWeek", "System.DayOfWeek")]
    public void A_scalar_as_JSON_is_refused(string type, string shown) => Refusal.At("SYG006", $$"""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public {{type}} [|Value|] { get; init; }
        }
        """, "Value", shown);

    [Fact]
    public void JSON_of_any_shape_is_no_scalar() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public JsonText? Value { get; init; }
        }
        """);

    [Fact]
    public void A_list_is_no_scalar() => Refusal.None("""
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public ImmutableArray<int> Values { get; init; } = [];
        }
        """);
}

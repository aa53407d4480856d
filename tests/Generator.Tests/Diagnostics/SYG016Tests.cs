namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A key is equal to itself, in SQLite and in C#.</summary>
public sealed class SYG016Tests
{
    [Theory]
    [InlineData("[Key] public double [|Id|] { get; init; }", "floating-point numbers that look equal may differ")]
    [InlineData("[Key] public decimal [|Id|] { get; init; }", "1.0 and 1.00 are equal, but not as text; store minor units as a long")]
    [InlineData("[Key, JsonColumn] public List<int> [|Id|] { get; init; } = [];", "JSON has more than one text for one value")]
    public void Such_a_key_is_refused(string property, string reason) => Refusal.At("SYG016", $$"""
        [Persisted]
        public sealed class Note
        {
            {{property}}
        }
        """, "Id", reason);

    [Theory]
    [InlineData("string")]
    [InlineData("Guid")]
    [InlineData("long")]
    [InlineData("DateOnly")]
    [InlineData("DateTimeOffset")]
    [InlineData("DayOfWeek")]
    public void Such_a_key_is_fit(string type) => Refusal.None($$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required {{type}} Id { get; init; }
        }
        """);
}

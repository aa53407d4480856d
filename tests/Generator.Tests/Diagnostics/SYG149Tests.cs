namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A member of a filter has its column's type.</summary>
public sealed class SYG149Tests
{
    [Theory]
    [InlineData("public string? [|Stars|] { get; init; }", "Stars", "string?", "Stars", "int")]
    [InlineData("[Is(\"Title\")] public int? [|Name|] { get; init; }", "Name", "int?", "Title", "string")]
    [InlineData("[OneOf(\"Stars\")] public int? [|Any|] { get; init; }", "Any", "int?", "Stars", "int")]
    [InlineData("[OneOf(\"Stars\")] public long[]? [|Any|] { get; init; }", "Any", "long[]?", "Stars", "int")]
    [InlineData("[StartsWith(\"Code\")] public Code? [|Prefix|] { get; init; }", "Prefix", "Shop.Code?", "Code", "string")]
    [InlineData(
        "[Contains(\"Tags\")] public List<string>? [|Tag|] { get; init; }",
        "Tag",
        "System.Collections.Generic.List<string>?",
        "Tags",
        "string")]
    [InlineData("public Match<int> [|Body|] { get; init; }", "Body", "Synthorg.Gen.Match<int>", "Body", "string")]
    [InlineData("[Is(\"Spot.Rank\")] public string? [|Rank|] { get; init; }", "Rank", "string?", "Spot.Rank", "Shop.Rank")]
    public void Another_type_is_refused(string member, string name, string type, string property, string expected) =>
        Refusal.At("SYG149", ConditionSource.Filter(member), name, type, property, expected);
}

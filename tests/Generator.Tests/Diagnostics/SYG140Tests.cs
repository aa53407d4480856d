using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A constant is one that its column can hold.</summary>
public sealed class SYG140Tests
{
    [Theory]
    [InlineData("[|Is(\"Title\", 5)|]", "Is", "Title", "a 'string' cannot be 5")]
    [InlineData("[|AtLeast(\"Stars\", \"many\")|]", "AtLeast", "Stars", "a 'int' cannot be \"many\"")]
    [InlineData("[|Is(\"Small\", 256)|]", "Is", "Small", "a 'byte' cannot be 256")]
    [InlineData("[|Is(\"IsNew\", 1)|]", "Is", "IsNew", "a 'bool' cannot be 1")]
    [InlineData("[|Is(\"Rank\", Mood.Good)|]", "Is", "Rank", "it is a member of 'Mood'")]
    [InlineData("[|Is(\"Rank\", 1)|]", "Is", "Rank", "it is no member of 'Shop.Rank'")]
    [InlineData("[|Is(\"Rank\", (Rank)7)|]", "Is", "Rank", "a 'Shop.Rank' cannot be 7")]
    [InlineData("[|Is(\"Stars\", Rank.Low)|]", "Is", "Stars", "it is a member of 'Rank'")]
    [InlineData("[|AtLeast(\"CreatedAt\", \"yesterday\")|]", "AtLeast", "CreatedAt", "a 'System.DateTimeOffset' cannot be \"yesterday\"")]
    [InlineData(
        "[|AtLeast(\"CreatedAt\", \"2024-01-01\")|]",
        "AtLeast",
        "CreatedAt",
        "a 'System.DateTimeOffset' cannot be \"2024-01-01\"")]
    [InlineData("[|After(\"Day\", \"2024-02-30\")|]", "After", "Day", "a 'System.DateOnly' cannot be \"2024-02-30\"")]
    [InlineData("[|Is(\"Token\", \"x\")|]", "Is", "Token", "a 'System.Guid' cannot be \"x\"")]
    [InlineData("[|AtMost(\"Span\", \"5 minutes\")|]", "AtMost", "Span", "a 'System.TimeSpan' cannot be \"5 minutes\"")]
    [InlineData("[|Is(\"Ratio\", \"1\")|]", "Is", "Ratio", "a 'float' cannot be \"1\"")]
    [InlineData("[|AtLeast(\"SentAt\", null)|]", "AtLeast", "SentAt", "only [Is] and [NotEqual] compare with null")]
    [InlineData("[|OneOf(\"Stars\", 1, \"b\")|]", "OneOf", "Stars", "a 'int' cannot be \"b\"")]
    [InlineData("[|Is(\"Title\", typeof(int))|]", "Is", "Title", "it is no text, number, bool or enum member")]
    [InlineData("[|Contains(\"Tags\", 5)|]", "Contains", "Tags", "a 'string' cannot be 5")]
    [InlineData("[|StartsWith(\"Title\", 'a')|]", "StartsWith", "Title", "a 'string' cannot be 'a'")]
    [InlineData("[|Is(\"Spot.City\", 5)|]", "Is", "Spot.City", "a 'string' cannot be 5")]
    [Refuses("After", "property", "value")]
    [Refuses("AtLeast", "property", "value")]
    [Refuses("AtMost", "property", "value")]
    [Refuses("Contains", "property", "value")]
    [Refuses("Is", "property", "value")]
    [Refuses("OneOf", "property", "values")]
    [Refuses("StartsWith", "property", "value")]
    public void Such_a_constant_is_refused(string attribute, string name, string property, string reason) =>
        Refusal.At("SYG140", ConditionSource.Method($"[Select, {attribute}] List<Note> List()"), name, "List", property, reason);

    [Theory]
    [InlineData("Is(\"Title\", \"it's\")")]
    [InlineData("Is(\"Stars\", -5)")]
    [InlineData("Is(\"Small\", 255)")]
    [InlineData("Is(\"IsNew\", true)")]
    [InlineData("Is(\"Rank\", Rank.High)")]
    [InlineData("NotEqual(\"Former\", Rank.High)")]
    [InlineData("Is(\"Body\", null)")]
    [InlineData("NotEqual(\"Body\", null)")]
    [InlineData("Is(\"Code\", \"x\")")]
    [InlineData("AtLeast(\"CreatedAt\", \"2024-01-01T00:00:00Z\")")]
    [InlineData("After(\"Day\", \"2024-02-29\")")]
    [InlineData("Is(\"Token\", \"3F2504E0-4F89-11D3-9A0C-0305E82C3301\")")]
    [InlineData("AtMost(\"Span\", \"00:05:00\")")]
    [InlineData("AtMost(\"Span\", 5L)")]
    [InlineData("Is(\"Ratio\", 0.5)")]
    [InlineData("OneOf(\"Stars\", 1, 2)")]
    [InlineData("NotOneOf(\"Former\", Rank.Low)")]
    [InlineData("Contains(\"Tags\", \"a\")")]
    [InlineData("StartsWith(\"Title\", \"a\"), NotContains(\"Title\", \"b\")")]
    [InlineData("Is(\"Spot.City\", \"Rome\"), Is(\"Spot.Rank\", Rank.Low), Is(\"Spot.Zip\", null)")]
    public void Such_a_constant_is_not(string attributes) =>
        Refusal.None(ConditionSource.Method($"[Select, {attributes}] List<Note> List()"));
}

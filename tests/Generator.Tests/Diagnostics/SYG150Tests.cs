using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A member of a filter is one condition, which can be absent or must be set.</summary>
public sealed class SYG150Tests
{
    [Theory]
    [InlineData(
        "public int [|Stars|] { get; init; }",
        "Stars",
        "it is a condition even when nobody sets it; make it nullable or required")]
    [InlineData(
        "public string [|Title|] { get; init; } = \"\";",
        "Title",
        "it is a condition even when nobody sets it; make it nullable or required")]
    [InlineData(
        "[AtLeast(\"Stars\"), AtMost(\"Points\")] public int? [|Both|] { get; init; }",
        "Both",
        "[AtLeast] and [AtMost] exclude each other")]
    [InlineData("[Is(\"Stars\")] public static int? [|All|] { get; set; }", "All", "it is no value of the filter")]
    [Refuses("AtMost", "property")]
    public void Such_a_member_is_refused(string member, string name, string reason) =>
        Refusal.At("SYG150", ConditionSource.Filter(member), name, "NoteFilter", reason);

    [Fact]
    public void Required_it_is_always_a_condition() => Refusal.None(ConditionSource.Filter(
        "public required int Stars { get; init; } public Match<string> Body { get; init; } public string? Title { get; init; }"));
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A condition has one value: the argument's, or on a method a constant.</summary>
public sealed class SYG141Tests
{
    [Theory]
    [InlineData(
        "[Select, [|AtLeast(\"Stars\")|]] List<Note> List()",
        "AtLeast",
        "List",
        "a method gives no value; write the constant behind the property")]
    [InlineData(
        "[Select, [|Is(\"Title\")|]] List<Note> List()",
        "Is",
        "List",
        "a method gives no value; write the constant behind the property")]
    [InlineData(
        "[Select, [|NotContains|]] List<Note> List()",
        "NotContains",
        "List",
        "a method gives no value; write the constant behind the property")]
    [InlineData(
        "[Count, [|OneOf(\"Stars\")|]] int Count()",
        "OneOf",
        "Count",
        "a method gives no value; write the constant behind the property")]
    [InlineData(
        "[Select] List<Note> List([[|Is(\"Stars\", 5)|]] int stars)",
        "Is",
        "stars",
        "what stands here gives the value; a constant belongs on a method")]
    [InlineData(
        "[Select] List<Note> List([[|OneOf(\"Stars\", 5)|]] int[] stars)",
        "OneOf",
        "stars",
        "what stands here gives the value; a constant belongs on a method")]
    [Refuses("Is", "property", "value")]
    [Refuses("OneOf", "property", "values")]
    public void Such_a_condition_is_refused(string method, string name, string carrier, string reason) =>
        Refusal.At("SYG141", ConditionSource.Method(method), name, carrier, reason);

    [Fact]
    [Refuses("AtLeast", "property", "value")]
    public void A_member_of_a_filter_has_no_constant_either() => Refusal.At(
        "SYG141",
        ConditionSource.Filter("[[|AtLeast(\"Stars\", 5)|]] public int? Least { get; init; }"),
        "AtLeast",
        "Least",
        "what stands here gives the value; a constant belongs on a method");
}

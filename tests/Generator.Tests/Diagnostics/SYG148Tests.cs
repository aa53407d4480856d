using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A member of a filter is called as a property, or says what it compares.</summary>
public sealed class SYG148Tests
{
    [Fact]
    public void An_unknown_name_is_refused() => Refusal.At(
        "SYG148",
        ConditionSource.Filter("public int? [|Most|] { get; init; }"),
        "Most",
        "NoteFilter",
        "Note",
        "Id, Title, Body, …");

    [Fact]
    [Refuses("AtMost", "property")]
    public void An_unknown_property_is_refused_at_its_attribute() => Refusal.At(
        "SYG106",
        ConditionSource.Filter("[[|AtMost(\"Missing\")|]] public int? Most { get; init; }"),
        "AtMost",
        "NoteFilter",
        "Missing",
        "Note");

    [Fact]
    public void An_ignored_or_a_computed_member_is_no_condition() => Refusal.None(ConditionSource.Filter("""
        public int? Stars { get; init; }
            [Ignore] public string? Label { get; init; }
            public bool IsEmpty => Stars is null;
            [AtLeast(nameof(Note.Points))] public int? Least => Stars;
        """));
}

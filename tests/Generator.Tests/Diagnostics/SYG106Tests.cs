using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method names properties that are there.</summary>
public sealed class SYG106Tests
{
    [Fact]
    [Refuses("OrderBy", "terms")]
    public void An_order_by_an_unknown_property_is_refused() => Notes.Refused("SYG106", """
        [Repository<Note>]
        public interface INotes
        {
            [Select, [|OrderBy("Titel DESC")|]] List<Note> List();
        }
        """, "OrderBy", "List", "Titel DESC", "Note");

    [Fact]
    public void An_order_is_properties_and_directions() => Notes.Refused("SYG106", """
        [Repository<Note>]
        public interface INotes
        {
            [Select, [|OrderBy("Title COLLATE NOCASE")|]] List<Note> List();
        }
        """, "OrderBy", "List", "Title COLLATE NOCASE", "Note");

    [Fact]
    [Refuses("OrderBy", "terms")]
    public void An_empty_order_is_refused() => Notes.Refused("SYG106", """
        [Repository<Note>]
        public interface INotes
        {
            [Select, [|OrderBy("")|]] List<Note> List();
        }
        """, "OrderBy", "List", "", "Note");

    [Fact]
    [Refuses("AtLeast", "property")]
    public void A_comparison_with_an_unknown_property_is_refused() => Notes.Refused("SYG106", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List([[|AtLeast("Created")|]] DateTimeOffset since);
        }
        """, "AtLeast", "List", "Created", "Note");

    [Fact]
    [Refuses("Aggregate", "function", "property")]
    public void An_aggregate_of_an_unknown_property_is_refused() => Notes.Refused("SYG106", """
        [Repository<Note>]
        public interface INotes
        {
            [[|Aggregate(Aggregates.Sum, "Points")|]] long Sum();
        }
        """, "Aggregate", "Sum", "Points", "Note");

    [Theory]
    [InlineData("[[|Set|]] string caption", "Set", "caption")]
    [InlineData("[[|Set(\"Caption\")|]] string title", "Set", "Caption")]
    [InlineData("[Set] string title, [[|Expected(\"Caption\")|]] string from", "Expected", "Caption")]
    [Refuses("Expected", "property")]
    [Refuses("Set", "property")]
    public void A_value_of_an_unknown_property_is_refused(string parameter, string attribute, string name) =>
        Notes.Refused("SYG106", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, {{parameter}});
        }
        """, attribute, "Change", name, "Note");

    [Fact]
    public void What_is_there_can_be_named() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select, OrderBy($"{nameof(Note.Stars)} DESC, title ASC")]
            List<Note> List([Before(nameof(Note.CreatedAt))] DateTimeOffset until);
        }
        """);
}

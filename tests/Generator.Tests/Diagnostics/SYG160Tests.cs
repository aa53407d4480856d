namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Each member of a shape has a place in the row.</summary>
public sealed class SYG160Tests
{
    [Fact]
    public void A_member_of_a_projection_without_a_column_is_refused() => Notes.Refused("SYG160", """
        [Projection<Note>]
        public sealed record Card(string Id, string [|Heading|]);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Card> Cards();
        }
        """, "Heading", "Card", "Note");

    [Fact]
    public void So_is_an_element_of_a_tuple() => Notes.Refused("SYG160", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<(string Id, string Heading)> [|Cards|]();
        }
        """, "Heading", "(string Id, string Heading)", "Note");

    [Fact]
    public void A_member_may_say_where_its_value_lies() => Notes.Accepted("""
        [Projection<Note>]
        public sealed record Card(string Id, [From(nameof(Note.Title))] string Heading);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Card> Cards();
        }
        """);
}

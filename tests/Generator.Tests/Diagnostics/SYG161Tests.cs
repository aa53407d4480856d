namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A member of a shape is read as its column is stored.</summary>
public sealed class SYG161Tests
{
    [Theory]
    [InlineData("long [|Stars|]", "long", "int")]
    [InlineData("string [|Body|]", "string", "string?")]
    public void A_member_of_another_type_is_refused(string member, string shown, string expected) =>
        Notes.Refused("SYG161", $$"""
        [Projection<Note>]
        public sealed record Card(string Id, {{member}});

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Card> Cards();
        }
        """, member.Split("[|")[1].Split("|]")[0], shown, expected);

    [Fact]
    public void A_count_is_a_number() => Notes.Refused("SYG161", """
        [Projection<Note>]
        public sealed record Total(string Title, [CountOf] string [|Notes|]);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Total> Totals();
        }
        """, "Notes", "string", "long");

    [Fact]
    public void A_member_may_be_wider_by_null() => Notes.Accepted("""
        [Projection<Note>]
        public sealed record Card(string Id, int? Stars, string? Body);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Card> Cards();
        }
        """);
}

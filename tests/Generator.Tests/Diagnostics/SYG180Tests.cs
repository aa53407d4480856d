using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What a person implements carries no attributes that tell what to emit.</summary>
public sealed class SYG180Tests
{
    private const string InHalf = "it is implemented in 'SqliteNotes'";

    [Theory]
    [InlineData("[[|OrderBy(nameof(Note.Title))|]] Note[] Search(string text);", "OrderBy")]
    [InlineData("Note[] Search([[|Contains(nameof(Note.Title))|]] string text);", "Contains")]
    [Refuses("Contains", "property")]
    public void An_attribute_on_a_method_of_the_other_half_is_refused(string method, string attribute) => Notes.Refused("SYG180", $$"""
        [Repository<Note>]
        public interface INotes
        {
            {{method}}
        }

        internal sealed partial class SqliteNotes
        {
            public Note[] Search(string text) => [];
        }
        """, attribute, "Search", InHalf);

    [Fact]
    public void A_verb_on_a_method_that_the_other_half_implements_explicitly_is_refused() => Notes.Refused("SYG180", """
        [Repository<Note>]
        public interface INotes
        {
            [[|Select|]] Note? Get(string id);
        }

        internal sealed partial class SqliteNotes : INotes
        {
            Note? INotes.Get(string id) => null;
        }
        """, "Select", "Get", InHalf);

    [Fact]
    public void A_verb_on_a_method_with_a_body_is_refused() => Notes.Refused("SYG180", """
        [Repository<Note>]
        public interface INotes
        {
            [[|Count|]] long Count() => 0;
        }
        """, "Count", "Count", "it has a body of its own");

    [Fact]
    public void Attributes_of_others_are_left_alone() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [System.ComponentModel.Description("Words.")] Note[] Search([System.ComponentModel.Description("A word.")] string text);
        }

        internal sealed partial class SqliteNotes
        {
            public Note[] Search(string text) => [];
        }
        """);
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The prefix of log events is one word.</summary>
public sealed class SYG190Tests
{
    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" ", "it has white space")]
    [InlineData("shop note", "it has white space")]
    [InlineData("shop.note\\t", "it has white space")]
    [Refuses("Repository", "Events")]
    public void A_prefix_that_is_no_word_is_refused(string prefix, string reason) => Notes.Refused("SYG190", $$"""
        [[|Repository<Note>(Events = "{{prefix}}")|]]
        public interface INotes
        {
            [Select] List<Note> List();
        }
        """, "INotes", reason);

    [Theory]
    [InlineData("(Events = \"shop.note\")")]
    [InlineData("(Events = null)")]
    [InlineData("")]
    public void A_word_or_none_is_accepted(string arguments) => Notes.Accepted($$"""
        [Repository<Note>{{arguments}}]
        public interface INotes
        {
            [Select] List<Note> List();
        }
        """);
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A method says what null means.</summary>
public sealed class SYG108Tests
{
    [Fact]
    [Refuses("NullMatches")]
    public void A_required_parameter_that_can_be_null_is_refused() => Notes.Refused("SYG108", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(string? [|body|]);
        }
        """, "body");

    [Fact]
    [Refuses("NullMatches")]
    public void A_nullable_value_too() => Notes.Refused("SYG108", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(int? [|stars|]);
        }
        """, "stars");

    [Fact]
    [Refuses("NullMatches")]
    public void A_default_that_is_not_null_does_not_help() => Notes.Refused("SYG108", """
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(int? [|stars|] = 3);
        }
        """, "stars");

    [Fact]
    public void Optional_it_is_no_condition() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(string? body = null, int? stars = null);
        }
        """);

    [Fact]
    public void Required_it_is_not_null() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(string body, int stars = 3);
        }
        """);
}

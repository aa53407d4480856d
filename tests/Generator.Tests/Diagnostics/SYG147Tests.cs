namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A filter is one of the repository's entity.</summary>
public sealed class SYG147Tests
{
    [Fact]
    public void A_filter_of_another_entity_is_refused() => Refusal.At("SYG147", """
        [Persisted]
        public sealed record Note([Key] string Id);

        [Persisted]
        public sealed record Author([Key] string Id);

        [Filter<Author>]
        public sealed record AuthorFilter(string? Id);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(AuthorFilter [|filter|]);
        }
        """, "AuthorFilter", "filter", "it filters 'Author', not 'Note'");

    [Fact]
    public void A_filter_without_members_is_refused() => Refusal.At("SYG147", """
        [Persisted]
        public sealed record Note([Key] string Id);

        [Filter<Note>]
        public sealed record NoteFilter
        {
            [Ignore] public string? Label { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            [Count] int Count(NoteFilter [|filter|]);
        }
        """, "NoteFilter", "filter", "it has no members");

    [Fact]
    public void A_filter_that_can_be_null_says_what_null_means() => Refusal.At("SYG108", """
        [Persisted]
        public sealed record Note([Key] string Id);

        [Filter<Note>]
        public sealed record NoteFilter(string? Id);

        [Repository<Note>]
        public interface INotes
        {
            [Count] int Count(NoteFilter? [|filter|]);
        }
        """, "filter");

    [Fact]
    public void A_filter_has_no_role_besides() => Refusal.At("SYG110", """
        [Persisted]
        public sealed record Note([Key] string Id);

        [Filter<Note>]
        public sealed record NoteFilter(string? Id);

        [Repository<Note>]
        public interface INotes
        {
            [Count] int Count([Is("Id")] NoteFilter [|filter|]);
        }
        """, "filter", "Count", "[Is] has no place on a 'NoteFilter'");

    [Fact]
    public void Records_classes_and_structs_may_be_filters() => Refusal.None("""
        [Persisted]
        public sealed record Note([Key] string Id, int Stars);

        [Filter<Note>]
        public sealed record First([property: NotEqual(nameof(Note.Id))] string? Not, [AtLeast(nameof(Note.Stars))] int? Least);

        [Filter<Note>]
        public class Second
        {
            public string? Id { get; set; }
        }

        [Filter<Note>]
        public readonly record struct Third(string? Id, int? Stars);

        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(First first, Second? second = null, Third third = default, Third? fourth = null, int? stars = null);
            [Exists] bool Exists(First first);
        }
        """);
}

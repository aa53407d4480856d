namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A property of a database is a repository.</summary>
public sealed class SYG203Tests
{
    [Theory]
    [InlineData(
        "public partial INotes [|Notes|] { get; set; }",
        "Notes",
        "it must be 'public partial' or 'internal partial', with a getter alone")]
    [InlineData(
        "private partial INotes [|Notes|] { get; }",
        "Notes",
        "it must be 'public partial' or 'internal partial', with a getter alone")]
    [InlineData(
        "public static partial INotes [|Notes|] { get; }",
        "Notes",
        "it must be 'public partial' or 'internal partial', with a getter alone")]
    [InlineData(
        "public virtual partial INotes [|Notes|] { get; }",
        "Notes",
        "it must be 'public partial' or 'internal partial', with a getter alone")]
    [InlineData("public partial INotes? [|Notes|] { get; }", "Notes", "it is never null; leave out the '?'")]
    [InlineData("public partial string [|Name|] { get; }", "Name", "its type 'String' is no interface")]
    [InlineData(
        "public partial IComparable [|Other|] { get; }",
        "Other",
        "its type 'IComparable' is neither an interface marked [Repository<T>] nor IRepository<T, TKey>")]
    [InlineData("public partial IRepository<string, string> [|Texts|] { get; }", "Texts", "'String' is not [Persisted]")]
    [InlineData(
        "public partial IRepository<Note, int> [|Notes|] { get; }",
        "Notes",
        "'IRepository' is an IRepository<Note, int>, but for 'Note' it must be an IRepository<Note, string>")]
    [InlineData("public partial INotes [|Transaction|] { get; }", "Transaction", "the name belongs to the emitted half")]
    [InlineData("public partial INotes [|WriteAsync|] { get; }", "WriteAsync", "the name belongs to the emitted half")]
    public void Such_a_property_is_refused(string property, string name, string reason) => Notes.Refused("SYG203", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }

        [Database]
        public partial class NotesDatabase
        {
            {{property}}
        }
        """, name, reason);

    [Fact]
    public void Two_properties_have_two_fields() => Notes.Refused("SYG203", """
        [Database]
        public sealed partial class NotesDatabase
        {
            public partial IRepository<Note, string> Notes { get; }

            public partial IRepository<Note, string> [|notes|] { get; }
        }
        """, "notes", "the emitted half would have one field, '_notes', for it and 'Notes'");

    [Fact]
    public void A_repository_or_the_ready_made_contract_will_do() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }

        [Database]
        public sealed partial class NotesDatabase
        {
            internal partial INotes Notes { get; }

            public partial IRepository<Note, string> NoteRepository { get; }

            public partial IRepository<Note, string> Again { get; }
        }
        """);

    [Fact]
    public void Entities_of_one_name_have_repositories_of_their_own() => Notes.Accepted("""
        public static class Old
        {
            [Persisted("old_note")]
            public sealed record Note([Key] int Id);
        }

        [Database]
        public sealed partial class NotesDatabase
        {
            public partial IRepository<Note, string> Notes { get; }

            public partial IRepository<Old.Note, int> OldNotes { get; }
        }
        """);
}

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Index names are those of the whole database.</summary>
public sealed class SYG205Tests
{
    [Fact]
    public void Two_indexes_of_one_entity_are_refused() => Refusal.At("SYG205", """
        [Persisted]
        [Index("Title")]
        [Index("Title", Where = "title <> ''")]
        public sealed record [|Note|]([Key] string Id, string Title);
        """, "idx_note_title", "Note", "Note");

    [Fact]
    public void Two_indexes_of_one_database_are_refused() => Refusal.At("SYG205", """
        [Persisted]
        [Index("Title", Name = "by_title")]
        public sealed record Note([Key] string Id, string Title);

        [Persisted]
        [Index("Title", Name = "BY_TITLE")]
        public sealed record Memo([Key] string Id, string Title);

        [Database]
        public sealed partial class [|NotesDatabase|]
        {
            public partial IRepository<Note, string> Notes { get; }

            public partial IRepository<Memo, string> Memos { get; }
        }
        """, "by_title", "Note", "Memo");

    [Fact]
    public void Names_of_their_own_are_the_way_out() => Refusal.None("""
        [Persisted]
        [Index("Title")]
        [Index("Title", Where = "title <> ''", Name = "titled")]
        public sealed record Note([Key] string Id, string Title);
        """);
}

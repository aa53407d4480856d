using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>SQLite takes the name.</summary>
public sealed class SYG022Tests
{
    [Fact]
    [Refuses("Column", "name")]
    public void A_column_has_a_name() => Refusal.At("SYG022", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column("")|]] public string? Body { get; init; }
        }
        """, "", "it is empty");

    [Fact]
    public void A_name_holds_no_NUL() => Refusal.At("SYG022", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column("bo\0dy")|]] public string? Body { get; init; }
        }
        """, @"bo\0dy", "it holds NUL");

    [Fact]
    public void A_name_is_whole_Unicode() => Refusal.At("SYG022", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column("body\uD800")|]] public string? Body { get; init; }
        }
        """, "body\uD800", "it holds half of a surrogate pair");

    [Fact]
    public void A_table_is_not_one_of_SQLite() => Refusal.At("SYG022", """
        [Persisted("sqlite_notes")]
        public sealed record [|Note|]([Key] string Id);
        """, "sqlite_notes", "names that begin with sqlite_ belong to SQLite");

    [Fact]
    public void Nor_by_the_name_of_its_type() => Refusal.At("SYG022", """
        [Persisted]
        public sealed record [|SqliteNote|]([Key] string Id);
        """, "sqlite_note", "names that begin with sqlite_ belong to SQLite");

    [Fact]
    public void Nor_an_index() => Refusal.At("SYG022", """
        [Persisted]
        [Index("Id", Name = "SQLITE_notes")]
        public sealed record [|Note|]([Key] string Id);
        """, "SQLITE_notes", "names that begin with sqlite_ belong to SQLite");

    [Fact]
    public void An_index_is_not_called_as_its_table() => Refusal.At("SYG022", """
        [Persisted]
        [Index("Id", Name = "Note")]
        public sealed record [|Note|]([Key] string Id);
        """, "Note", "it is the table's name");

    [Theory]
    [InlineData("Check(\"length(value) > 0\", Name = \"\")")]
    [InlineData("Unique(Name = \"\")")]
    [InlineData("Index(Name = \"\")")]
    [InlineData("References<Note>(Name = \"\")")]
    [Refuses("Check", "sql", "Name")]
    [Refuses("Index", "Name")]
    [Refuses("References", "Name")]
    [Refuses("Unique", "Name")]
    public void A_constraint_has_a_name(string attribute) => Refusal.At("SYG022", $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|{{attribute}}|]] public string? Body { get; init; }
        }
        """, "", "it is empty");

    [Fact]
    [Refuses("RowId", "column")]
    public void A_row_id_has_a_name() => Refusal.At("SYG022", """
        [Persisted]
        [[|RowId("")|]]
        public sealed record Note(string Id);
        """, "", "it is empty");

    [Fact]
    [Refuses("Key", "Name")]
    public void A_key_has_a_name() => Refusal.At("SYG022", """
        [Persisted]
        public sealed record Note([[|Key(Name = "")|]] string Id);
        """, "", "it is empty");

    [Fact]
    public void An_index_of_one_table_is_not_called_as_another() => Refusal.At("SYG022", """
        [Persisted]
        [Index("Text", Name = "author")]
        public sealed record Note([Key] string Id, string Text);

        [Persisted]
        public sealed record Author([Key] string Id);

        [Database]
        public sealed partial class [|NotesDatabase|]
        {
            public partial IRepository<Note, string> Notes { get; }

            public partial IRepository<Author, string> Authors { get; }
        }
        """, "author", "'Note' has an index and 'Author' a table of it");

    [Fact]
    public void Any_other_word_will_do() => Refusal.None("""
        [Persisted("select \"all\"")]
        public sealed record Note([Key] string Id, [property: Column("größe 🙂")] int Size);
        """);
}

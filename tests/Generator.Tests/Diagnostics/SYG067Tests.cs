using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A name of old is not one of today.</summary>
public sealed class SYG067Tests
{
    [Theory]
    [InlineData("Renamed(\"notes\")", "Renamed", "notes", "it is called so today")]
    [InlineData("Renamed(\"jottings\", \"NOTES\")", "Renamed", "NOTES", "it is called so today")]
    [InlineData("Dropped(\"old\", \"Body\")", "Dropped", "Body", "it is the column of 'Body'")]
    [Refuses("Renamed", "former"), Refuses("Dropped", "names")]
    public void What_is_said_of_a_table_is_not_so_today(string attribute, string name, string former, string reason) =>
        Refusal.At("SYG067", $$"""
            [Persisted("notes"), [|{{attribute}}|]]
            public sealed record Note
            {
                [Key] public required string Id { get; init; }
                public string? Body { get; init; }
            }
            """, name, "Note", former, reason);

    [Theory]
    [InlineData("id", "the column of 'Id' is called so today")]
    [InlineData("BODY", "the column of 'Body' is called so today")]
    public void Nor_is_what_is_said_of_a_column(string former, string reason) => Refusal.At("SYG067", $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Renamed("{{former}}")|]] public string? Body { get; init; }
        }
        """, "Renamed", "Body", former, reason);

    [Fact]
    public void A_text_of_old_stands_for_one_member() => Refusal.At("SYG067", """
        public enum State { Open, [Renamed("open")] [|Done|] }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public State State { get; init; }
        }
        """, "Renamed", "Done", "open", "it is, or was, the text of 'Open'");

    [Fact]
    public void A_database_drops_no_table_of_its_own() => Refusal.At("SYG067", """
        [Persisted]
        public sealed record Note([property: Key] string Id);

        [Database, [|Dropped("note")|]]
        public sealed partial class Store { public partial IRepository<Note, string> Notes { get; } }
        """, "Dropped", "Store", "note", "it is the table of 'Note'");

    [Fact]
    public void A_table_was_not_called_as_another_is_today() => Refusal.At("SYG067", """
        [Persisted]
        public sealed record Note([property: Key] string Id);

        [Persisted, Renamed("note")]
        public sealed record Memo([property: Key] string Id);

        [[|Database|]]
        public sealed partial class Store
        {
            public partial IRepository<Note, string> Notes { get; }
            public partial IRepository<Memo, string> Memos { get; }
        }
        """, "Database", "Store", "note", "'Memo' says that it was called so before");

    [Fact]
    public void Other_names_of_old_are_accepted() => Refusal.None("""
        public enum State { Open, [Renamed("finished", "ended")] Done }

        [Persisted, Renamed("jotting", "memo"), Dropped("color")]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Renamed("text", "content")] public string? Body { get; init; }
            public State State { get; init; }
        }

        [Database, Dropped("tag")]
        public sealed partial class Store { public partial IRepository<Note, string> Notes { get; } }
        """);
}

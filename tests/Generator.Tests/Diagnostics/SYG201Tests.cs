namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A table has one entity.</summary>
public sealed class SYG201Tests
{
    [Fact]
    public void Two_entities_on_one_table_are_refused() => Refusal.At("SYG201", """
        [Persisted("notes")]
        public sealed record Note([Key] string Id);

        [Persisted("NOTES")]
        public sealed record Memo([Key] string Id);

        [Database]
        public sealed partial class [|NotesDatabase|]
        {
            public partial IRepository<Note, string> Notes { get; }

            public partial IRepository<Memo, string> Memos { get; }
        }
        """, "Note", "Memo", "notes");

    [Fact]
    public void In_two_databases_each_has_its_own() => Refusal.None("""
        [Persisted("notes")]
        public sealed record Note([Key] string Id);

        [Persisted("notes")]
        public sealed record Memo([Key] string Id);

        [Database]
        public sealed partial class NotesDatabase
        {
            public partial IRepository<Note, string> Notes { get; }
        }

        [Database]
        public sealed partial class MemosDatabase
        {
            public partial IRepository<Memo, string> Memos { get; }
        }
        """);
}

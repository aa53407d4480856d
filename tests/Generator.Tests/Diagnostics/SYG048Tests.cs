namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Synonyms do not contradict.</summary>
public sealed class SYG048Tests
{
    [Fact]
    public void A_table_has_one_name() => Refusal.At("SYG048", """
        [Persisted("notes"), [|System.ComponentModel.DataAnnotations.Schema.Table("Notes")|]]
        public sealed record Note([Key] string Id);
        """, "Note", "Table", "[Persisted] names the table too; keep one name");

    [Fact]
    public void A_table_has_no_schema() => Refusal.At("SYG048", """
        [Persisted, [|System.ComponentModel.DataAnnotations.Schema.Table("Notes", Schema = "dbo")|]]
        public sealed record Note([Key] string Id);
        """, "Note", "Table", "SQLite has no schemas; leave out Schema");

    [Fact]
    public void A_column_is_declared_once() => Refusal.At("SYG048", """
        [Persisted]
        public sealed record Note([Key] string Id)
        {
            [Column(Collation = "NOCASE"), [|System.ComponentModel.DataAnnotations.Schema.Column("Text")|]]
            public string? Text { get; init; }
        }
        """, "Text", "Column", "Synthorg.Gen's [Column] stands beside it; keep one");
}

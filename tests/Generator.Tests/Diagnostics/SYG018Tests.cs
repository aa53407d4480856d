using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>[RowId] is for types that leave their key to SQLite.</summary>
public sealed class SYG018Tests
{
    [Fact]
    public void A_key_excludes_it() => Refusal.At("SYG018", """
        [RowId]
        [Persisted]
        public sealed record [|Note|]
        {
            [Key] public required string Id { get; init; }
        }
        """, "Note", "the type has a [Key]");

    [Fact]
    public void So_does_a_table_without_row_ids() => Refusal.At("SYG018", """
        [RowId]
        [Persisted(WithoutRowId = true)]
        public sealed record [|Note|]
        {
            public string? Body { get; init; }
        }
        """, "Note", "the table is WITHOUT ROWID");

    [Fact]
    [Refuses("RowId", "column")]
    public void Its_column_is_no_property() => Refusal.At("SYG018", """
        [RowId("number")]
        [Persisted]
        public sealed record [|Note|]
        {
            public long Number { get; init; }
        }
        """, "Note", "\"number\" is a property's column");

    [Fact]
    public void It_is_a_column_of_its_own() => Refusal.None("""
        [RowId("number", AutoIncrement = true)]
        [Persisted]
        public sealed record Note
        {
            public string? Body { get; init; }
        }
        """);
}

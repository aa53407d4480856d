using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>An attribute names a property that is there.</summary>
public sealed class SYG008Tests
{
    [Fact]
    [Refuses("Index", "terms")]
    public void An_index_of_an_unknown_property_is_refused() => Refusal.At("SYG008", """
        [[|Index("Titel")|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Title { get; init; }
        }
        """, "Index", "Titel", "Note");

    [Fact]
    [Refuses("Unique", "properties")]
    public void A_unique_constraint_too() => Refusal.At("SYG008", """
        [[|Unique("Titel")|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Title { get; init; }
        }
        """, "Unique", "Titel", "Note");

    [Fact]
    [Refuses("Index", "terms", "Name")]
    public void One_among_several() => Refusal.At("SYG008", """
        [[|Index("Id", "Titel", Name = "by_title")|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Title { get; init; }
        }
        """, "Index", "Titel", "Note");

    [Fact]
    public void An_index_on_the_type_needs_a_term() => Refusal.At("SYG008", """
        [[|Index|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
        }
        """, "Index", "", "Note");

    [Fact]
    public void So_does_a_unique_constraint() => Refusal.At("SYG008", """
        [[|Unique|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
        }
        """, "Unique", "", "Note");

    [Fact]
    [Refuses("Index", "terms")]
    public void A_property_that_is_left_out_is_no_column() => Refusal.At("SYG008", """
        [[|Index(nameof(Note.Draft))|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Ignore] public string? Draft { get; init; }
        }
        """, "Index", "Draft", "Note");

    [Fact]
    public void A_property_or_its_column_is_known() => Refusal.None("""
        [Persisted]
        [Index(nameof(CreatedAt))]
        [Unique(nameof(Title), nameof(CreatedAt))]
        [Index("created_at DESC", Name = "newest")]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Unique] public string? Title { get; init; }
            [Index] public string? Body { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }
        """);

    [Theory]
    [InlineData("ForeignKey<Note>([\"Nick\"])", "ForeignKey", "Nick")]
    [InlineData("Unique(\"Nick\", OnConflict = ConflictAction.Ignore)", "Unique", "Nick")]
    [Refuses("ForeignKey", "properties")]
    [Refuses("Unique", "properties", "OnConflict")]
    public void A_constraint_names_properties(string attribute, string name, string text) => Refusal.At("SYG008", $$"""
        [[|{{attribute}}|]]
        [Persisted]
        public sealed record Note([Key] string Id);
        """, name, text, "Note");

    [Fact]
    [Refuses("Computed", "sql")]
    public void So_does_a_generated_column() => Refusal.At("SYG008", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Computed("Nick")|]] public string? Name { get; init; }
        }
        """, "Computed", "Nick", "Note");
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Every property has a stored form, or is left out.</summary>
public sealed class SYG002Tests
{
    [Fact]
    [Refuses("Ignore")]
    public void A_type_without_a_form_is_refused() => Refusal.At("SYG002", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Version? [|Edition|] { get; init; }
        }
        """, "Edition", "System.Version?");

    [Fact]
    [Refuses("Ignore")]
    public void A_list_is_no_scalar() => Refusal.At("SYG002", """
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            public List<string> [|Tags|] { get; init; } = [];
        }
        """, "Tags", "System.Collections.Generic.List<string>");

    [Fact]
    public void An_enum_without_members_has_no_text() => Refusal.At("SYG002", """
        public enum Mood;

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Mood [|Mood|] { get; init; }
        }
        """, "Mood", "Shop.Mood");

    [Fact]
    [Refuses("Ignore")]
    public void A_struct_of_two_fields_is_refused() => Refusal.At("SYG002", """
        public readonly record struct Money(long Cents, string Currency);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Money [|Price|] { get; init; }
        }
        """, "Price", "Shop.Money");

    [Fact]
    public void As_JSON_it_has_a_form() => Refusal.None("""
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public List<string> Tags { get; init; } = [];
        }
        """);

    [Fact]
    public void Left_out_it_needs_none() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Ignore] public Version? Edition { get; init; }
        }
        """);

    [Fact]
    public void What_is_computed_is_no_column() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public Version Edition => new(1, 0);
        }
        """);

    [Fact]
    public void A_struct_of_one_field_is_stored_as_its_field() => Refusal.None("""
        public readonly record struct NoteId(Guid Value);

        [Persisted]
        public sealed record Note
        {
            [Key] public NoteId Id { get; init; }
        }
        """);
}

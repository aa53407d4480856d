using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A foreign key can hold.</summary>
public sealed class SYG019Tests
{
    [Theory]
    [InlineData("References<Reader>", "Reader", "it is not [Persisted]")]
    [InlineData("References<int[]>", "int[]", "it is not [Persisted]")]
    [InlineData("References<Line>", "Line", "its key is not a single property; name one")]
    [InlineData("References<Author>(\"Nick\")", "Author", "it has no column property 'Nick'")]
    [InlineData("References<Author>(\"Name\")", "Author", "'Name' is neither its key nor [Unique]")]
    [InlineData("References<Author>(\"Born\")", "Author", "'Born' is neither its key nor [Unique]")]
    [InlineData("References<Author>(OnDelete = ReferenceAction.SetNull)", "Author", "SetNull needs a nullable property")]
    [InlineData("References<Author>(OnUpdate = ReferenceAction.SetDefault)", "Author", "SetDefault needs a [Default]")]
    [InlineData("References<Author>(OnDelete = (ReferenceAction)9)", "Author", "it has no such action")]
    [Refuses("References", "property", "OnDelete", "OnUpdate")]
    public void Such_a_reference_is_refused(string attribute, string principal, string reason) => Refusal.At("SYG019", $$"""
        [Persisted]
        public sealed record Author
        {
            [Key] public required string Id { get; init; }
            [Unique] public required string Email { get; init; }
            public required string Name { get; init; }
            public long Born { get; init; }
        }

        public sealed record Reader(string Id);

        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|{{attribute}}|]] public required string AuthorId { get; init; }
        }
        """, "AuthorId", principal, reason);

    [Fact]
    public void Both_sides_are_stored_alike() => Refusal.At("SYG019", """
        [Persisted]
        public sealed record Author
        {
            [Key] public required string Id { get; init; }
            [Unique] public required string Email { get; init; }
            public required string Name { get; init; }
            public long Born { get; init; }
        }

        public sealed record Reader(string Id);

        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|References<Author>|]] public long AuthorId { get; init; }
        }
        """, "AuthorId", "Author", "it is stored as Int64, 'Id' as Text");

    [Fact]
    [Refuses("References", "property")]
    public void One_property_has_one_reference() => Refusal.At("SYG019", """
        [Persisted]
        public sealed record Author
        {
            [Key] public required string Id { get; init; }
            [Unique] public required string Email { get; init; }
            public required string Name { get; init; }
            public long Born { get; init; }
        }

        public sealed record Reader(string Id);

        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [References<Author>, [|References<Author>("Email")|]] public required string AuthorId { get; init; }
        }
        """, "AuthorId", "Author", "the property has another reference");

    [Fact]
    public void A_key_and_a_unique_property_can_be_referred_to() => Refusal.None("""
        [Persisted]
        public sealed record Author
        {
            [Key] public required string Id { get; init; }
            [Unique] public required string Email { get; init; }
            public required string Name { get; init; }
            public long Born { get; init; }
        }

        public sealed record Reader(string Id);

        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Index, References<Author>(OnDelete = ReferenceAction.Cascade)] public required string AuthorId { get; init; }
            [Unique, References<Author>(nameof(Author.Email), OnDelete = ReferenceAction.SetNull)] public string? Mail { get; init; }
            [Index, References<Note>] public string? ReplyTo { get; init; }
        }
        """);

    [Theory]
    [InlineData("ForeignKey<Reader>([nameof(Order)])", "Reader", "it is not [Persisted]")]
    [InlineData("ForeignKey<Line>([])", "Line", "it names no property")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Order)])", "Line", "it names one property twice")]
    [InlineData("ForeignKey<Line>([nameof(Order)])", "Line", "its key is not a single property; name one")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Number), nameof(Text)])", "Line",
        "its key has 2 properties, not 3; name those that are meant")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Number)], [\"Order\"])", "Line", "it names 1 properties for 2")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Number)], [\"Order\", \"Nummer\"])", "Line", "it has no column property 'Nummer'")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Text)], [\"Order\", \"Text\"])", "Line",
        "'Order', 'Text' are together neither its key nor [Unique]")]
    [InlineData("ForeignKey<Line>([nameof(Text), nameof(Text2)])", "Line", "it is stored as Text, 'Number' as Int32")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Number)], OnDelete = ReferenceAction.SetNull)", "Line",
        "SetNull needs a nullable property, which 'Number' is not")]
    [InlineData("ForeignKey<Line>([nameof(Order), nameof(Number)], OnUpdate = ReferenceAction.SetDefault)", "Line",
        "SetDefault needs a [Default], which 'Order' has not")]
    [InlineData("ForeignKey<Line>([nameof(Made), nameof(Number)], OnUpdate = ReferenceAction.Cascade)", "Line",
        "Cascade would write 'Made', which is [Computed]")]
    [Refuses("ForeignKey", "properties", "principal", "OnDelete", "OnUpdate")]
    public void Such_a_key_of_several_properties_is_refused(string attribute, string principal, string reason) => Refusal.At("SYG019", $$"""
        public sealed record Reader(string Id);

        [Persisted]
        public sealed record Line([Key] string Order, [Key] int Number, string Text, string Text2);

        [Persisted]
        [[|{{attribute}}|]]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public string? Order { get; init; }
            public int Number { get; init; }
            public required string Text { get; init; }
            public required string Text2 { get; init; }
            [Computed("lower(Text)")] public string? Made { get; init; }
        }
        """, "Note", principal, reason);
}

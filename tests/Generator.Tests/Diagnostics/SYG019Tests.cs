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
            [References<Author>(OnDelete = ReferenceAction.Cascade)] public required string AuthorId { get; init; }
            [References<Author>(nameof(Author.Email), OnDelete = ReferenceAction.SetNull)] public string? Mail { get; init; }
            [References<Note>] public string? ReplyTo { get; init; }
        }
        """);
}

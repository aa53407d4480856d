namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What is referred to is in the database.</summary>
public sealed class SYG204Tests
{
    [Fact]
    public void A_principal_without_a_repository_is_refused() => Refusal.At("SYG204", """
        [Persisted]
        public sealed record Author([Key] string Id);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [References<Author>, Index] public required string AuthorId { get; init; }
        }

        [Database]
        public sealed partial class [|NotesDatabase|]
        {
            public partial IRepository<Note, string> Notes { get; }
        }
        """, "Note", "Shop.Author", "NotesDatabase");

    [Fact]
    public void With_one_it_is_there() => Refusal.None("""
        [Persisted]
        public sealed record Author([Key] string Id);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [References<Author>, Index] public required string AuthorId { get; init; }
        }

        [Database]
        public sealed partial class NotesDatabase
        {
            public partial IRepository<Note, string> Notes { get; }

            public partial IRepository<Author, string> Authors { get; }
        }
        """);
}

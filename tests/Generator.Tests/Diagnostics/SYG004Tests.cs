namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A row can be made an object.</summary>
public sealed class SYG004Tests
{
    [Fact]
    public void A_constructor_parameter_must_be_a_column() => Refusal.At("SYG004", """
        [Persisted]
        public sealed class [|Note|]
        {
            public Note(string id, TimeProvider clock) => (Id, Written) = (id, clock.GetUtcNow());

            [Key] public string Id { get; }

            public DateTimeOffset Written { get; init; }
        }
        """, "Note", "no accessible constructor takes only parameters that are named and typed as its columns");

    [Fact]
    public void A_private_constructor_does_not_count() => Refusal.At("SYG004", """
        [Persisted]
        public sealed class [|Note|]
        {
            private Note()
            {
            }

            [Key] public string Id { get; set; } = "";
        }
        """, "Note", "no accessible constructor takes only parameters that are named and typed as its columns");

    [Fact]
    public void A_required_member_must_be_a_column() => Refusal.At("SYG004", """
        [Persisted]
        public sealed record [|Note|]
        {
            [Key] public required string Id { get; init; }
            [Ignore] public required string Draft { get; init; }
        }
        """, "Note", "its required member 'Draft' is no column");

    [Fact]
    public void A_parameter_is_named_as_its_property() => Refusal.None("""
        [Persisted]
        public sealed class Note
        {
            public Note(string id, DateTimeOffset written) => (Id, Written) = (id, written);

            [Key] public string Id { get; }

            public DateTimeOffset Written { get; }
        }
        """);

    [Fact]
    public void A_constructor_may_leave_columns_to_their_setters() => Refusal.None("""
        [Persisted]
        public sealed class Note
        {
            public Note(string id) => Id = id;

            [Key] public string Id { get; }

            public string? Body { get; set; }
        }
        """);
}

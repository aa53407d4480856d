namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The class beside an entity has its name for itself.</summary>
public sealed class SYG023Tests
{
    [Fact]
    public void A_type_of_that_name_is_refused() => Refusal.At("SYG023", """
        public sealed class NoteRow;

        [Persisted]
        public sealed record [|Note|]
        {
            [Key] public required string Id { get; init; }
        }
        """, "Note", "NoteRow", "is declared already");

    [Fact]
    public void An_enum_too() => Refusal.At("SYG023", """
        [Persisted]
        public sealed record [|Note|]([Key] string Id);

        internal enum NoteRow { First }
        """, "Note", "NoteRow", "is declared already");

    [Fact]
    public void Two_entities_need_two_names() => Refusal.With(["SYG023", "SYG023"], """
        public static class Outer
        {
            [Persisted]
            public sealed record Note([Key] string Id);
        }

        [Persisted]
        public sealed record OuterNote([Key] string Id);
        """);

    [Fact]
    public void Names_may_differ_in_case_alone() => Refusal.None("""
        [Persisted]
        public sealed record Note([Key] string Id);

        [Persisted("other")]
        public sealed record NOTE([Key] string Id);
        """);

    [Fact]
    public void Elsewhere_the_name_is_free() => Refusal.None("""
        public static class Views
        {
            public sealed class NoteRow;
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
        }
        """);
}

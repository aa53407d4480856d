namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>An entity has a key, of its own or by [RowId].</summary>
public sealed class SYG001Tests
{
    [Fact]
    public void An_entity_without_a_key_is_refused() => Refusal.At("SYG001", """
        [Persisted]
        public sealed record [|Note|]
        {
            public required string Id { get; init; }
        }
        """, "Note");

    [Fact]
    public void A_class_too() => Refusal.At("SYG001", """
        [Persisted]
        public class [|Note|]
        {
            public string Id { get; set; } = "";
        }
        """, "Note");

    [Fact]
    public void A_marked_property_is_a_key() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
        }
        """);

    [Fact]
    public void A_positional_parameter_may_be_the_key() => Refusal.None("""
        [Persisted]
        public sealed record Note([Key] string Id, string? Body);
        """);

    [Fact]
    public void A_base_type_may_have_the_key() => Refusal.None("""
        public abstract class Identified
        {
            [Key] public required string Id { get; init; }
        }

        [Persisted]
        public sealed class Note : Identified
        {
            public string? Body { get; init; }
        }
        """);

    [Fact]
    public void An_overridden_property_may_be_the_key() => Refusal.None("""
        public abstract class Identified
        {
            [Key] public abstract string Id { get; init; }
        }

        [Persisted]
        public sealed class Note : Identified
        {
            public override required string Id { get; init; }
        }
        """);

    [Fact]
    public void SQLite_may_keep_the_key() => Refusal.None("""
        [RowId]
        [Persisted]
        public sealed record Note
        {
            public required string Body { get; init; }
        }
        """);
}

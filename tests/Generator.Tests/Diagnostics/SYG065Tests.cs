using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What is told nowhere needs no [Sensitive].</summary>
public sealed class SYG065Tests
{
    [Fact]
    [Refuses("Sensitive")]
    public void A_property_of_a_class_that_is_no_column_is_never_told() => Refusal.At("SYG065", """
        [Persisted]
        public sealed class User
        {
            [Key] public required string Name { get; init; }
            [Ignore, Sensitive] public string? [|Password|] { get; set; }
        }
        """, "Password", "it is no column, and nothing shows it");

    [Fact]
    [Refuses("Sensitive")]
    public void A_version_is_told() => Refusal.At("SYG065", """
        [Persisted]
        public sealed partial record User
        {
            [Key] public required string Name { get; init; }
            [Version, Sensitive] public long [|Revision|] { get; init; }
        }
        """, "Revision", "a conflict tells the [Version] that was found");

    [Fact]
    public void A_record_shows_what_is_no_column_too() => Refusal.None("""
        [Persisted]
        public sealed partial record User
        {
            [Key] public required string Name { get; init; }
            [Ignore, Sensitive] public string? Password { get; init; }
        }
        """);
}

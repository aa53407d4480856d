using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What changes rows of an append-only table is refused.</summary>
public sealed class SYG043Tests
{
    private const string Order = """
        [Persisted]
        public sealed record Order([Key] string Id);

        """;

    [Theory]
    [InlineData("OnDelete = ReferenceAction.Cascade", "OnDelete = Cascade")]
    [InlineData("OnDelete = ReferenceAction.SetNull", "OnDelete = SetNull")]
    [InlineData("OnUpdate = ReferenceAction.Cascade", "OnUpdate = Cascade")]
    [Refuses("AppendOnly")]
    public void So_is_an_action_of_a_reference(string argument, string shown) => Refusal.At("SYG043", Order + $$"""
        [Persisted, AppendOnly]
        public sealed record [|Event|]
        {
            [Key] public required string Id { get; init; }
            [Index, References<Order>({{argument}})] public string? OrderId { get; init; }
        }
        """, "Event", $"its reference to \"order\" would change rows ({shown})");

    [Fact]
    [Refuses("AppendOnly")]
    [Refuses("Unique", "OnConflict")]
    public void So_is_a_constraint_that_replaces() => Refusal.At("SYG043", """
        [Persisted, AppendOnly]
        [Unique(nameof(Text), OnConflict = ConflictAction.Replace)]
        public sealed record [|Event|]([Key] string Id, string Text);
        """, "Event", "a [Unique] would delete rows (OnConflict = Replace)");

    [Fact]
    public void What_refuses_is_fine() => Refusal.None(Order + """
        [Persisted, AppendOnly]
        [Unique(nameof(Text), OnConflict = ConflictAction.Ignore)]
        public sealed record Event([Key] string Id, string Text)
        {
            [Index, References<Order>(OnDelete = ReferenceAction.Restrict)] public string? OrderId { get; init; }
        }
        """);
}

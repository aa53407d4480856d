using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A key is never null.</summary>
public sealed class SYG021Tests
{
    [Fact]
    public void A_nullable_reference_is_refused() => Refusal.At("SYG021", """
        [Persisted]
        public sealed record Note
        {
            [Key] public string? [|Id|] { get; init; }
        }
        """, "Id");

    [Fact]
    public void A_nullable_value_is_refused() => Refusal.At("SYG021", """
        [Persisted]
        public sealed record Note
        {
            [Key] public Guid? [|Id|] { get; init; }
        }
        """, "Id");

    [Fact]
    public void A_value_is_never_null() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public Guid Id { get; init; }
        }
        """);

    [Fact]
    public void Without_annotations_a_key_is_not_null() => Refusal.None(new RunOptions { Nullable = false }, """
        [Persisted]
        public sealed record Note
        {
            [Key] public string Id { get; init; }
        }
        """);
}

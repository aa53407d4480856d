using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A write-once column is one that updates would change.</summary>
public sealed class SYG121Tests
{
    [Fact]
    [Refuses("WriteOnce")]
    public void The_key_does_not_change_anyway() => Refusal.At("SYG121", """
        [Persisted]
        public sealed record Note
        {
            [Key, WriteOnce] public long [|Id|] { get; init; }
            public string? Title { get; init; }
        }
        """, "Id", "it is the key, which no update changes");

    [Fact]
    [Refuses("WriteOnce")]
    public void The_version_must_change() => Refusal.At("SYG121", """
        [Persisted]
        public sealed record Note
        {
            [Key] public long Id { get; init; }
            [Version, WriteOnce] public long [|Version|] { get; init; }
        }
        """, "Version", "it is the [Version], which every update changes");

    [Fact]
    public void What_is_computed_is_written_by_nobody() => Refusal.At("SYG121", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [WriteOnce, Computed("1")] public long [|Size|] { get; init; }
        }
        """, "Size", "it is [Computed], which only SQLite writes");

    [Fact]
    [Refuses("WriteOnce")]
    public void What_is_not_stored_is_not_kept() => Refusal.At("SYG121", """
        [Persisted]
        public sealed record Note
        {
            [Key] public long Id { get; init; }
            [Ignore, WriteOnce] public string? [|Title|] { get; init; }
        }
        """, "Title", "it is no column");

    [Fact]
    public void Other_columns_may_be_kept() => Refusal.None("""
        [Persisted]
        public sealed partial record Note
        {
            [Key] public long Id { get; init; }
            [WriteOnce] public DateTimeOffset CreatedAt { get; init; }
            [WriteOnce, JsonColumn] public ImmutableArray<string>? Tags { get; init; }
        }

        [Repository<Note>]
        public interface INotes : IRepository<Note, long>;
        """);
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A version is a number that updates count.</summary>
public sealed class SYG120Tests
{
    [Theory]
    [InlineData("DateTimeOffset")]
    [InlineData("string")]
    [InlineData("short")]
    [InlineData("ulong")]
    [InlineData("long?")]
    [InlineData("decimal")]
    [InlineData("Count")]
    [Refuses("Version")]
    public void Such_a_type_cannot_be_counted(string type) => Refusal.At("SYG120", $$"""
        public readonly record struct Count(long Value);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Version] public required {{type}} [|Version|] { get; init; }
        }
        """, "Version", "it is no long and no int");

    [Fact]
    public void The_key_cannot_be_the_version() => Refusal.At("SYG120", """
        [Persisted]
        public sealed record Note
        {
            [Key, Version] public long [|Id|] { get; init; }
        }
        """, "Id", "it is the key, which no update changes");

    [Fact]
    public void What_is_computed_is_not_counted() => Refusal.At("SYG120", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Version, Computed("1")] public long [|Version|] { get; init; }
        }
        """, "Version", "it is [Computed], which only SQLite writes");

    [Fact]
    [Refuses("Version", "IsCallers")]
    public void A_row_has_one_version() => Refusal.At("SYG120", """
        [Persisted]
        public sealed record Note
        {
            [Key] public long Id { get; init; }
            [Version] public long Version { get; init; }
            [Version(IsCallers = true)] public int [|Revision|] { get; init; }
        }
        """, "Revision", "'Version' counts the updates already");

    [Fact]
    public void A_row_without_a_key_has_none() => Refusal.At("SYG120", """
        [Persisted, RowId]
        public sealed record Note
        {
            public required string Title { get; init; }
            [Version] public long [|Version|] { get; init; }
        }
        """, "Version", "rows without a key of their own are not updated");

    [Theory]
    [InlineData("[Ignore, Version] public long [|Version|] { get; init; }")]
    [InlineData("[Version] public long [|Version|] => 1;")]
    [InlineData("[Version] internal long [|Version|] { get; init; }")]
    [InlineData("[Version] public static long [|Version|] { get; set; }")]
    public void What_is_not_stored_is_not_counted(string property) => Refusal.At("SYG120", $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public long Id { get; init; }
            {{property}}
        }
        """, "Version", "it is no column");

    [Theory]
    [InlineData("[Version] public long Version { get; init; }")]
    [InlineData("[Version(IsCallers = true)] public int Version { get; init; }")]
    [InlineData("[Version, Column(\"revision\", Order = 0)] public required long Version { get; init; }")]
    public void Such_a_version_will_do(string property) => Refusal.None($$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public long Id { get; init; }
            {{property}}
        }

        [Repository<Note>]
        public interface INotes : IRepository<Note, long>
        {
            [Delete] bool Remove(Note note);
        }
        """);
}

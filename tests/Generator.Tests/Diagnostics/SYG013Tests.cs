namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>SQLite numbers a single INTEGER key.</summary>
public sealed class SYG013Tests
{
    [Fact]
    public void Text_is_not_generated() => Refusal.At("SYG013", """
        [Persisted]
        public sealed record Note
        {
            [Key(Generated = true)] public string [|Id|] { get; init; } = "";
        }
        """, "Id", "it is no int or long");

    [Fact]
    public void A_short_is_too_short() => Refusal.At("SYG013", """
        [Persisted]
        public sealed record Note
        {
            [Key(Generated = true)] public short [|Id|] { get; init; }
        }
        """, "Id", "it is no int or long");

    [Fact]
    public void A_part_of_a_key_is_not_generated() => Refusal.At("SYG013", """
        [Persisted]
        public sealed record Note
        {
            [Key(AutoIncrement = true)] public long [|Id|] { get; init; }
            [Key] public long Part { get; init; }
        }
        """, "Id", "the key has several columns");

    [Fact]
    public void The_column_is_declared_INTEGER() => Refusal.At("SYG013", """
        [Persisted]
        public sealed record Note
        {
            [Key(Generated = true), Column(Type = "BIGINT")] public long [|Id|] { get; init; }
        }
        """, "Id", "its column is not declared INTEGER");

    [Fact]
    public void The_table_has_row_ids() => Refusal.At("SYG013", """
        [Persisted(WithoutRowId = true)]
        public sealed record Note
        {
            [Key(Generated = true)] public long [|Id|] { get; init; }
        }
        """, "Id", "the table is WITHOUT ROWID");

    [Fact]
    public void A_long_is_generated() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key(Generated = true)] public long Id { get; init; }
            public string? Body { get; init; }
        }
        """);

    [Fact]
    public void An_int_counts_up() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key(AutoIncrement = true)] public int Id { get; init; }
            public string? Body { get; init; }
        }
        """);
}

using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A key says nothing that SQLite passes over.</summary>
public sealed class SYG041Tests
{
    [Theory]
    [InlineData("Persisted(Strict = true)", "Key(AllowNull = true)", "AllowNull: a STRICT table holds no NULL in its key")]
    [InlineData("Persisted(WithoutRowId = true)", "Key(AllowNull = true)", "AllowNull: a WITHOUT ROWID table holds no NULL in its key")]
    [InlineData("Persisted", "Key(Generated = true, Descending = true)",
        "Descending: an INTEGER PRIMARY KEY DESC is no row id, so SQLite would not assign it")]
    [Refuses("Key", "Generated", "AllowNull", "Descending")]
    public void Such_a_word_is_refused(string persisted, string key, string reason) => Refusal.At("SYG041", $$"""
        [{{persisted}}]
        public sealed record Note
        {
            [{{key}}] public long [|Id|] { get; init; }
        }
        """, "Id", reason);

    [Fact]
    public void A_row_id_is_never_null() => Refusal.At("SYG041", """
        [Persisted]
        public sealed record Note([Key(AllowNull = true)] int? [|Id|]);
        """, "Id", "AllowNull: an INTEGER PRIMARY KEY is the row id, so that SQLite would number what is null");

    [Theory]
    [InlineData("[Key(AllowNull = true, Descending = true)] int? Id")]
    [InlineData("[Key(AllowNull = true)] int? Id, [Key(Order = 1)] int Number")]
    [InlineData("[property: Column(Type = \"INT\")] [Key(AllowNull = true)] int? Id")]
    public void Another_key_may_be(string parameters) => Refusal.None($$"""
        [Persisted]
        public sealed record Note({{parameters}});
        """);

    [Theory]
    [InlineData("Persisted", "Key(AllowNull = true)")]
    [InlineData("Persisted(Strict = true, WithoutRowId = true)", "Key(Descending = true)")]
    public void Elsewhere_it_has_its_effect(string persisted, string key) => Refusal.None($$"""
        [{{persisted}}]
        public sealed record Note
        {
            [{{key}}] public long Id { get; init; }
        }
        """);
}

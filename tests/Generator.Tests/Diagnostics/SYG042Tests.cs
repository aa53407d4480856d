using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A generated column is computed of others.</summary>
public sealed class SYG042Tests
{
    [Theory]
    [InlineData("Key, [|Computed(\"lower(Title)\")|]", "a key is no generated column")]
    [InlineData("Default(\"x\"), [|Computed(\"lower(Title)\")|]", "a generated column has no default")]
    [InlineData("[|Computed(\"lower(Short)\")|]", "it depends on itself")]
    [Refuses("Computed", "sql")]
    public void Such_a_column_is_refused(string attributes, string reason) => Refusal.At("SYG042", $$"""
        [Persisted(Keyless = {{(attributes.StartsWith("Key", StringComparison.Ordinal) ? "false" : "true")}})]
        public sealed record Note
        {
            public required string Title { get; init; }
            [{{attributes}}] public required string Short { get; init; }
        }
        """, "Short", reason);

    [Fact]
    public void A_circle_is_one_of_all_its_columns() => Refusal.With(["SYG042", "SYG042"], """
        [Persisted]
        public sealed record Note([Key] string Id)
        {
            [Computed("Second || Id")] public string? First { get; init; }
            [Computed("First || 'x'")] public string? Second { get; init; }
            [Computed("First || Second")] public string? Third { get; init; }
        }
        """);

    [Fact]
    public void A_table_has_a_column_that_is_written() => Refusal.At("SYG042", """
        [Persisted(Keyless = true)]
        public sealed record [|Note|]
        {
            [Computed("1 + 1")] public int Two { get; init; }
        }
        """, "Note", "a table needs a column that is written");

    [Fact]
    public void It_may_be_computed_of_another_one() => Refusal.None("""
        [Persisted]
        public sealed record Note([Key] string Id)
        {
            [Computed("upper(Id)")] public string? First { get; init; }
            [Index, Check("value <> 'X'"), Computed("First || 'x'", Stored = true)] public string Second { get; init; } = "";
        }
        """);
}

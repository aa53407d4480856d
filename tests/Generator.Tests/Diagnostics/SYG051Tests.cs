namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>An index is not the beginning of another.</summary>
public sealed class SYG051Tests
{
    private static string Source(params string[] attributes) => $$"""
        [Persisted]
        [{{string.Join(", ", attributes)}}]
        public sealed record [|Job|]([Key] string Id, string Team, int Rank);
        """;

    private static string Plain(string[] attributes) =>
        Source(attributes).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("Index(\"Team\")", "Index(\"Team\", \"Rank\")", "idx_job_team", "idx_job_team_rank")]
    [InlineData("Index(\"Team ASC\", \"Rank DESC\")", "Index(\"Team\", \"Rank DESC\", \"Id\")",
        "idx_job_team_rank", "idx_job_team_rank_id")]
    [InlineData("Index(\"Team\", Name = \"b\")", "Index(\"Team\", Name = \"a\")", "b", "a")]
    [InlineData("Index(\"Team\")", "Unique(\"Team\", \"Rank\")", "idx_job_team", "a unique constraint")]
    [InlineData("Index(\"Team\", Unique = true)", "Unique(\"Team\")", "idx_job_team", "a unique constraint")]
    [InlineData("Index(\"Id\")", "Unique(\"Team\")", "idx_job_id", "the primary key")]
    [InlineData("Index(\"Team\", Where = \"Rank > 1\")", "Index(\"Team\", \"Id\", Where = \"Rank > 1\")",
        "idx_job_team", "idx_job_team_id")]
    public void Such_a_one_is_told(string first, string second, string index, string other) =>
        Refusal.At("SYG051", Source(first, second), index, other);

    [Theory]
    [InlineData("Index(\"Rank\")", "Index(\"Team\", \"Rank\")")]
    [InlineData("Index(\"Team\", Unique = true)", "Index(\"Team\", \"Rank\")")]
    [InlineData("Index(\"Team DESC\")", "Index(\"Team\", \"Rank\")")]
    [InlineData("Index(\"Team COLLATE NOCASE\", Name = \"a\")", "Index(\"Team\", \"Rank\")")]
    [InlineData("Index(\"Team\")", "Index(\"Team\", \"Rank\", Where = \"Rank > 1\")")]
    [InlineData("Index(\"Team\", Where = \"Rank > 1\")", "Index(\"Team\", \"Rank\")")]
    public void Such_a_one_says_something_else(params string[] attributes) => Refusal.None(Plain(attributes));

    [Fact]
    public void It_is_silenced_as_any_warning() => Refusal.IsSilenced("SYG051", Source("Index(\"Id\")"));
}

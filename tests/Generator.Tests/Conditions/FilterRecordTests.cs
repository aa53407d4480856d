using System.Globalization;
using System.Text.RegularExpressions;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Conditions;

/// <summary>
/// A filter of six optional members: every combination finds what it says, names what is given alone, and uses its index.
/// </summary>
public sealed partial class FilterRecordTests(FilterRecordTests.Program program) : IClassFixture<FilterRecordTests.Program>
{
    public static TheoryData<int> Combinations => [.. Enumerable.Range(0, 64)];

    [Theory, InlineData(1), InlineData(2)]
    [Covers("Filter", On = "Select Count Exists Aggregate")]
    [Covers("Count")]
    [Covers("Exists")]
    [Covers("Aggregate", "function")]
    public async Task All_64_combinations_agree_with_linq(int seed) => Assert.Equal("", await program.RunAsync<string>("Combine", seed));

    /// <summary>Bits 5 to 7 are those of the match: a value, NULL, any value.</summary>
    [Theory, MemberData(nameof(Combinations))]
    public async Task A_combination_names_its_columns_alone_and_uses_an_index(int given)
    {
        string[] columns = ["\"name\" =", "\"stars\" >=", "\"at\" <", "\"level\" IN", "\"tags\"", "\"note\" ="];

        string[] shape = await program.RunAsync<string[]>("Shape", given);

        string where = shape[0][(shape[0].IndexOf("FROM \"rows\"", StringComparison.Ordinal) + 11)..];
        for (int i = 0; i < columns.Length; i++)
        {
            Assert.Equal((given & (1 << i)) != 0, where.Contains(columns[i], StringComparison.Ordinal));
        }

        string[] indexed = ["name", "stars", "at", "", "", "note"];
        IEnumerable<string> serving = Enumerable.Range(0, 6).Where(i => indexed[i].Length > 0 && (given & (1 << i)) != 0)
            .Select(i => $"SEARCH rows USING INDEX idx_rows_{indexed[i]} (");
        Assert.Equal(serving.Any(), serving.Any(plan => shape[1].StartsWith(plan, StringComparison.Ordinal)));
        Assert.Equal(!serving.Any(), shape[1].StartsWith("SCAN rows", StringComparison.Ordinal));
        Assert.Equal(Named(string.Join(' ', columns.Where((_, i) => (given & (1 << i)) != 0))), Named(where));
    }

    [Theory]
    [InlineData(64, "\"note\" IS NULL", "SEARCH rows USING INDEX idx_rows_note (note=?)")]
    [InlineData(128, "\"note\" IS NOT NULL", "SCAN rows")]
    public async Task A_match_asks_for_null_alone(int given, string condition, string plan)
    {
        string[] shape = await program.RunAsync<string[]>("Shape", given);

        Assert.EndsWith($"WHERE {condition}", shape[0].TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(plan, shape[1]);
    }

    [Fact]
    public async Task A_required_member_is_always_a_condition_unless_its_filter_is_absent() =>
        Assert.Equal("", await program.RunAsync<string>("Required"));

    [Fact]
    public async Task A_range_that_ends_before_it_begins_is_refused()
    {
        QueryException refusal = await program.FailAsync<QueryException>("Backwards");

        Assert.Equal("IRows.Owned: other.Until must not be less than other.Since.", refusal.Message);
    }

    [Fact]
    [Covers("Filter", On = "DeleteWhere")]
    [Covers("Delete")]
    public async Task Rows_are_deleted_by_filter() => Assert.Equal("0 0 0 0", await program.RunAsync<string>("Delete"));

    [Theory]
    [InlineData("an empty filter",
        "IRows.Delete: at least one of filter.Name, filter.Least, filter.Until, filter.Levels, filter.Tag, filter.Note must be given.")]
    [InlineData("another member", "IRows.DeleteAsync: at least one of filter.Name, place.City must be given.")]
    [InlineData("no filter", "IRows.DeleteAsync: at least one of filter.Name, place.City must be given.")]
    [InlineData("any note", "IRows.DeleteNoted: at least one of filter.Note, place.City, place.Floor, place.Rank must be given.")]
    [InlineData("no note", "IRows.DeleteNoted: at least one of filter.Note, place.City, place.Floor, place.Rank must be given.")]
    [InlineData("null", "Value cannot be null. (Parameter 'filter')")]
    [Covers("AtLeastOneOf", "parameters", On = "DeleteWhere")]
    public async Task Without_what_must_be_given_nothing_is_deleted(string how, string message)
    {
        ArgumentException refusal = await program.FailAsync<ArgumentException>("DeleteByNothing", how);

        Assert.Equal(message, refusal.Message);
    }

    [Theory, InlineData(""), InlineData("tr-TR"), InlineData("de-DE"), InlineData("ar-SA")]
    public async Task A_culture_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("", await program.RunAsync<string>("Combine", 3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Named(string sql) =>
        Identifier.Matches(sql).Select(static match => match.Value).Distinct()
            .Where(static name => name != "\"rows\"").Order(StringComparer.Ordinal);

    [GeneratedRegex("\"[a-z_]+\"")]
    private static partial Regex Identifier { get; }

    public sealed class Program() : RowSource(FilterRecordScenes.Repository, FilterRecordScenes.Scenes);
}

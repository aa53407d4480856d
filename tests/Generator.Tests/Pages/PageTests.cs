using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Pages;

/// <summary>The program of <see cref="PageScenes"/>, compiled once.</summary>
public sealed class PageProgram() : Behaviour(PageScenes.Source);

/// <summary>Pages of every order, on a real file, against a list that is sorted in memory.</summary>
public sealed class PageTests(PageProgram program) : IClassFixture<PageProgram>
{
    public static TheoryData<string> Orders =>
        ["up", "down", "mixed", "text", "null up", "null down", "null mixed", "null inner"];

    [Theory]
    [MemberData(nameof(Orders))]
    [Covers("OrderBy", "terms", On = "Page")]
    public async Task A_walk_there_and_back_gives_every_row_once_in_order(string order)
    {
        foreach ((int count, int size, int seed) in ((int, int, int)[])[(60, 1, 1), (150, 7, 2), (20, 5, 3), (3, 9, 4)])
        {
            string fault = await program.RunAsync<string>("WalkAsync", order, count, size, seed);
            Assert.True(fault.Length == 0, $"{order}, seed {seed}, size {size}: {fault}");
        }
    }

    [Theory]
    [InlineData("up", false)]
    [InlineData("down", true)]
    [InlineData("mixed", false)]
    [InlineData("null mixed", false)]
    [InlineData("null mixed", true)]
    public async Task Rows_that_come_meanwhile_shift_nothing(string order, bool isBackward) =>
        Assert.Equal("", await program.RunAsync<string>("WalkAmongInsertsAsync", order, isBackward));

    [Fact]
    public async Task Shapes_filters_transactions_and_snapshots_work() => Assert.Equal(
        "t4 t9|t2|(1, 0) (3, 1)|(5, 2)True|1 3 5",
        await program.RunAsync<string>("ShapesAsync"));

    [Fact]
    public async Task An_empty_page_knows_its_neighbours() => Assert.Equal(
        "0 True True|4 True True|0 True 2|0 True False",
        await program.RunAsync<string>("NothingAsync"));

    [Fact]
    public async Task Rows_without_a_key_are_told_apart_by_row_id() =>
        Assert.Equal("c a b a", await program.RunAsync<string>("KeylessAsync"));

    [Theory]
    [InlineData("down")]
    [InlineData("mixed")]
    public async Task A_token_of_another_list_is_refused_ahead_of_the_database(string order)
    {
        QueryException refused = await program.FailAsync<QueryException>("ForeignTokenAsync", order);
        Assert.Contains("another list", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down", "down", false, "SEARCH rows USING INDEX rows_down (a<?)")]
    [InlineData("down", "down", true, "SEARCH rows USING INDEX rows_down (a>?)")]
    [InlineData("null up", "nullUp", false, "SEARCH rows USING INDEX rows_nullable (b>?)")]
    public async Task An_index_serves(string order, string method, bool isBackward, string expected) =>
        Assert.Equal(expected, await program.RunAsync<string>("PlanAsync", order, method, isBackward));

    [Fact]
    public async Task A_filters_member_asks_for_null_with_null() =>
        Assert.Equal("a|b", await program.RunAsync<string>("NullMemberAsync"));
}

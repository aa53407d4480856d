namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Conditions that <see cref="FilterTests"/> ask for, as C# of the program, and the ids of what they find.</summary>
internal static class FilterCases
{
    public static readonly Dictionary<string, (string Call, string Ids)> All = new()
    {
        ["equal text"] = ("ByTitle(\"a\")", "1"),
        ["text with NUL"] = ("ByTitle(\"a\\0\")", "4"),
        ["text that is not there"] = ("ByTitle(\"A\")", ""),
        ["equal identifier"] = ("ByToken(Token(3))", "3"),
        ["equal struct"] = ("BySku(new(\"sku 2\"))", "2"),
        ["equal enum"] = ("ByState(State.Sent)", "24"),
        ["equal number of an enum"] = ("ByRank((State)2)", "3"),
        ["equal day"] = ("ByDay(new(2024, 1, 4))", "4"),
        ["unlike, where rows have no value"] = ("NotTitle(\"a\")", "234"),
        ["unlike a number"] = ("NotPages(10)", "23"),
        ["unlike an optional enum"] = ("NotBefore(State.Draft)", "134"),
        ["unlike nothing"] = ("NotBefore()", "1234"),
        ["at least"] = ("AtLeast(10)", "134"),
        ["at most"] = ("AtMost(10)", "14"),
        ["after, compared as instants"] = ("After(At(2).ToOffset(TimeSpan.FromHours(-5)))", "34"),
        ["before, compared as instants"] = ("Before(At(2).ToUniversalTime())", "1"),
        ["between, half open"] = ("Between(Weight(2), Weight(4))", "23"),

        ["no option"] = ("Combined()", "1234"),
        ["first option"] = ("Combined(title: \"a\")", "1"),
        ["second option"] = ("Combined(pages: 10)", "14"),
        ["third option"] = ("Combined(state: State.Draft)", "13"),
        ["first and second option"] = ("Combined(\"b\", 10)", ""),
        ["first and third option"] = ("Combined(\"a\", state: State.Draft)", "1"),
        ["second and third option"] = ("Combined(pages: 10, state: State.Sent)", "4"),
        ["all options"] = ("Combined(\"a\\0\", 10, State.Sent)", "4"),

        ["one of none"] = ("OneOfIds([])", ""),
        ["one of a default array"] = ("OneOfIds(default)", ""),
        ["one of one"] = ("OneOfIds([3])", "3"),
        ["one of several, given twice"] = ("OneOfIds([3, 1, 3, 99])", "13"),
        ["one of 40,000"] = ("OneOfIds([.. Enumerable.Range(2, 40_000)])", "234"),
        ["one of texts"] = ("OneOfTitles([\"b\", \"\\\"\", \"x\"])", "2"),
        ["one of texts with NUL"] = ("OneOfTitles([\"a\\0\"])", "4"),
        ["one of 40,000 texts"] = ("OneOfTitles(Enumerable.Range(0, 40_000).Select(i => i.ToString()).Append(\"a\"))", "1"),
        ["one of enums"] = ("OneOfStates([State.Sent])", "24"),
        ["one of all enums"] = ("OneOfStates([State.Sent, State.Draft])", "1234"),
        ["one of numbers of enums"] = ("OneOfRanks(new HashSet<State> { State.Draft, (State)3 })", "14"),
        ["one of identifiers"] = ("OneOfTokens([Token(1), Token(4)])", "14"),
        ["one of structs"] = ("OneOfSkus([new(\"sku 1\"), new(\"sku 3\")])", "13"),
        ["one of doubles"] = ("OneOfWeights([Weight(1), Weight(2), Weight(3), Weight(4)])", "1234"),
        ["one of instants"] = ("OneOfInstants([At(1).ToUniversalTime(), At(4)])", "14"),
        ["one of flags"] = ("OneOfFlags([true])", "24"),
        ["one of large numbers"] = ("OneOfLarge([(ulong)long.MaxValue - 2])", "2"),
        ["one of spans"] = ("OneOfSpans([new(long.MinValue + 1)])", "1"),
        ["one of letters"] = ("OneOfLetters(['â'])", "2"),
        ["one of days"] = ("OneOfDays([new(2024, 1, 3)])", "3"),
        ["one of, left out"] = ("OneOfOptional()", "1234"),
        ["one of, one left out"] = ("OneOfOptional(titles: [\"a\", \"b\"])", "12"),
        ["one of, none left out"] = ("OneOfOptional([1, 3], [\"a\", \"b\"])", "1"),
        ["one of, optional and empty"] = ("OneOfOptional(ids: ImmutableArray<int>.Empty)", ""),
        ["one of, optional and default"] = ("OneOfOptional(ids: default(ImmutableArray<int>))", ""),

        ["an order of two terms"] = ("Ordered()", "3142"),
        ["ties by key, descending as the first term"] = ("Descending()", "3412"),
        ["a limit"] = ("Ordered(limit: 2)", "31"),
        ["a limit beyond the rows"] = ("Ordered(int.MaxValue)", "3142"),
        ["an offset"] = ("Ordered(offset: 3)", "2"),
        ["an offset beyond the rows"] = ("Ordered(offset: 4)", ""),
        ["a limit and an offset"] = ("Ordered(2, 1)", "14"),
        ["ties by key, ascending"] = ("Ties(long.MaxValue)", "1324"),
        ["a page of ties"] = ("Ties(2, 1)", "32"),
        ["an offset alone"] = ("Later(2)", "34"),
    };

    private static readonly Dictionary<string, string> s_refused = new()
    {
        ["a limit of 0"] = "Ordered(limit: 0)",
        ["a negative limit"] = "Ties(-1)",
        ["a negative offset"] = "Ordered(offset: -1)",
        ["a negative long offset"] = "Ties(1, -1)",
        ["a null text"] = "ByTitle(null!)",
        ["a null collection"] = "OneOfTitles(null!)",
        ["half a pair in a condition"] = "ByTitle(\"\\uD83D\")",
        ["no member in a condition"] = "ByState((State)7)",
        ["no member among several"] = "OneOfStates([(State)7])",
        ["no number in a condition"] = "Between(double.NaN, 1)",
    };

    /// <summary>The entries of the program's table.</summary>
    public static IEnumerable<string> Lines => All.Select(static found => (found.Key, found.Value.Call))
        .Concat(s_refused.Select(static refused => (refused.Key, refused.Value)))
        .Select(static entry => $"        [\"{entry.Key}\"] = articles => articles.{entry.Item2},");
}

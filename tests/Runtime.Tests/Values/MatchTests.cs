namespace Synthorg.Gen.Runtime.Tests.Values;

public class MatchTests
{
    [Fact]
    public void The_default_asks_nothing()
    {
        Match<string> match = default;

        Assert.Equal(MatchKind.Any, match.Kind);
        Assert.Equal(Match<string>.Any, match);
        Assert.Throws<InvalidOperationException>(() => match.Value);
    }

    [Fact]
    public void A_value_asks_for_itself_and_a_null_for_NULL()
    {
        Match<DateOnly?> day = new DateOnly(2026, 3, 15);
        Match<DateOnly?> none = null;
        Match<int> zero = 0;

        Assert.Equal((MatchKind.Value, new DateOnly(2026, 3, 15)), (day.Kind, day.Value));
        Assert.Equal(Match<DateOnly?>.Null, none);
        Assert.Equal((MatchKind.Value, 0), (zero.Kind, zero.Value));
        Assert.Throws<InvalidOperationException>(() => none.Value);
    }

    [Fact]
    public void Each_kind_differs_from_the_others()
    {
        Match<int>[] all = [Match<int>.Any, Match<int>.Null, Match<int>.NotNull, 0, 1];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.True(all[3] == new Match<int>(0));
        Assert.True(all[3] != all[4]);
        Assert.True(all[2].Equals((object)Match<int>.NotNull));
        Assert.False(all[2].Equals((object)2));
        Assert.Equal(["any", "null", "not null", "0", "1"], all.Select(static match => match.ToString()));
    }
}

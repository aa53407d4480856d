namespace Synthorg.Gen.Runtime.Tests.Values;

public class OptionalTests
{
    [Fact]
    public void The_default_is_unset()
    {
        Optional<string?> unset = default;

        Assert.False(unset.HasValue);
        Assert.Throws<InvalidOperationException>(() => unset.Value);
        Assert.False(unset.TryGetValue(out string? value));
        Assert.Null(value);
        Assert.Equal("unset", unset.ToString());
    }

    [Fact]
    public void A_null_is_a_value()
    {
        Optional<string?> set = (string?)null;

        Assert.True(set.HasValue);
        Assert.Null(set.Value);
        Assert.True(set.TryGetValue(out _));
        Assert.Equal("", set.ToString());
        Assert.NotEqual(default, set);
    }

    [Fact]
    public void A_literal_null_sets_a_nullable_number()
    {
        Optional<int?> number = null;
        Optional<int?> other = 5;

        Assert.True(number.HasValue);
        Assert.Equal(5, other.Value);
    }

    [Fact]
    public void Two_are_equal_when_their_values_are()
    {
        Optional<string> one = "a";

        Assert.True(one == new Optional<string>("a"));
        Assert.True(one != "b");
        Assert.True(one != default);
        Assert.True(default(Optional<string>) == default);
        Assert.Equal(one.GetHashCode(), new Optional<string>("a").GetHashCode());
        Assert.True(one.Equals((object)new Optional<string>("a")));
        Assert.False(one.Equals((object)"a"));
        Assert.Equal("a", one.ToString());
    }

    [Fact]
    public void Zero_is_not_unset() => Assert.NotEqual(default, new Optional<int>(0));
}

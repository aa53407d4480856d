using System.Text.RegularExpressions;

namespace Synthorg.Entities.Tests;

/// <summary>What many entities have in common, asserted once.</summary>
internal static partial class Expect
{
    /// <summary>Ids that two entities gave themselves: lower-case GUIDs with hyphens, never the same.</summary>
    public static void NewIds(string one, string other)
    {
        Assert.Matches(Guid(), one);
        Assert.Matches(Guid(), other);
        Assert.NotEqual(one, other);
    }

    /// <summary>A time is kept to the microsecond: what is finer is cut off, not rounded.</summary>
    public static void CutToMicrosecond(Func<DateTimeOffset, DateTimeOffset?> set)
    {
        Assert.Equal(Given.Noon.AddTicks(1_234_560), set(Given.Noon.AddTicks(1_234_569)));
        Assert.Equal(Given.Noon.AddTicks(1_234_560), set(Given.Noon.AddTicks(1_234_560)));
    }

    /// <summary>A time that an entity took itself: of today, give or take, in UTC and to the microsecond.</summary>
    public static void Now(DateTimeOffset taken)
    {
        Assert.InRange(taken, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Assert.Equal((TimeSpan.Zero, 0), (taken.Offset, taken.Nanosecond));
    }

    /// <summary>Entities made twice are equal, and each of the changes makes another of them.</summary>
    public static void EqualByContent<T>(Func<T> make, params Func<T, T>[] changes)
        where T : class
    {
        T one = make(), other = make();
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.All(changes, change => Assert.NotEqual(one, change(other)));
    }

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex Guid();
}

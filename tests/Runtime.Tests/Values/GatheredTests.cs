using System.Globalization;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Values;

public sealed class GatheredTests
{
    public static TheoryData<int> Counts => [0, 1, 7, 8, 9, 16, 17, 33, 1000, 20_000];

    [Theory, MemberData(nameof(Counts))]
    public void What_is_added_is_given_in_its_order(int count)
    {
        Gathered<string> texts = default;
        Gathered<decimal> numbers = default;
        for (int i = 0; i < count; i++)
        {
            texts.Add(i.ToString(CultureInfo.InvariantCulture));
            numbers.Add(i);
        }

        Assert.Equal(count, texts.Count);
        Assert.Equal(Enumerable.Range(0, count).Select(static i => i.ToString(CultureInfo.InvariantCulture)), texts.ToImmutable());
        Assert.Equal(Enumerable.Range(0, count).Select(static i => (decimal)i), numbers.ToArray());
    }

    [Fact]
    public void Few_items_allocate_the_array_alone()
    {
        static object Gather()
        {
            Gathered<string> texts = default;
            texts.Add("a");
            texts.Add("b");
            return texts.ToArray();
        }

        Gather();
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new string[2]);
        long array = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(Gather());

        Assert.Equal(2 * array, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

using System.Collections.Immutable;

namespace Synthorg.Gen.Aot.Tests;

internal static class Verbs
{
    private static Order Sample { get; } = new()
    {
        Customer = "Zoë \"Z\" 漢字",
        Status = OrderStatus.InTransit,
        Priority = 2,
        Weight = 1.5,
        PlacedAt = new(2026, 2, 28, 23, 59, 59, 123, TimeSpan.Zero),
        Voucher = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        Lines = [new("pen", 3, 1.10m), new("ink\n", 1, 12m)],
        Total = new(15.3m),
        Route = new("A\"", "漢"),
        Terms = "{ \"days\": 14.0 }",
        Card = "4111",
        Labels = ImmutableDictionary<string, string>.Empty.Add("gift", "yes"),
    };

    /// <summary>Leaves one open order.</summary>
    public static async Task RunAsync(IOrderRepository orders)
    {
        Order added = await orders.AddAsync(Sample);
        Expect.Equal(Sample with { Id = added.Id }, added, "what Insert gives");
        Expect.Equal(added, await orders.GetAsync(added.Id), "what Select gives");
        Expect.Equal(null, await orders.GetAsync(added.Id + 1), "a row that is not there");

        Expect.Equal(false, added.ToString().Contains("4111", StringComparison.Ordinal), "a sensitive member in the text");

        await orders.SaveAsync(added with { Remark = "fragile" });
        Expect.Equal("fragile", (await orders.GetAsync(added.Id))?.Remark, "a text after Upsert");
        Expect.Equal(true, await orders.UpdateAsync(added with { Status = OrderStatus.Open }), "Update");
        Expect.Equal(false, await orders.UpdateAsync(added with { Id = added.Id + 1 }), "Update of no row");

        Order second = await orders.AddAsync(Sample with { Customer = "Ada", Priority = 40 });
        Expect.Equal(2, (await orders.ListAsync()).Length, "rows without a filter");
        ImmutableArray<Order> matches = await orders.ListAsync(customer: "Ada", status: OrderStatus.InTransit);
        Expect.Equal(second, matches.Single(), "the row that both filters match");
        Expect.Equal(1L, await orders.CountAsync(OrderStatus.Open), "Count");
        Expect.Equal(42L, await orders.SumPriorityAsync(), "Aggregate");
        Page<string> first = await orders.BrowseAsync(PageRequest.First(1));
        Expect.Equal("Ada", first.Items.Single(), "the first page");
        Page<string> last = await orders.BrowseAsync(PageRequest.After(first.Next!.Token!, 1));
        Expect.Equal((Sample.Customer, true), (last.Items.Single(), last.Next is null), "the last page");
        Expect.Equal("Ada", (await orders.BrowseAsync(last.Previous!)).Items.Single(), "the page before the last");
        await foreach (Order order in orders.StreamAsync("Ada"))
        {
            Expect.Equal(second, order, "a row of a stream");
        }

        Expect.Equal(true, await orders.DeleteAsync(second.Id), "Delete");
        Expect.Equal(false, await orders.ExistsAsync(second.Id), "Exists after Delete");
    }
}

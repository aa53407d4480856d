namespace Synthorg.Gen.Aot.Tests;

internal static class Transactions
{
    /// <summary>Leaves what it finds: the transaction that it starts fails.</summary>
    public static async Task RunAsync(OrderDatabase database)
    {
        long before = await database.Orders.CountAsync();
        try
        {
            await database.WriteAsync(async transaction =>
            {
                await transaction.Orders.AddAsync(new() { Customer = "nobody", PlacedAt = DateTimeOffset.UnixEpoch });
                Expect.Equal(before + 1, await transaction.Orders.CountAsync(), "rows inside the transaction");
                throw new TimeoutException();
            });
        }
        catch (TimeoutException)
        {
            Expect.Equal(before, await database.Orders.CountAsync(), "rows after a transaction that failed");
        }
    }
}

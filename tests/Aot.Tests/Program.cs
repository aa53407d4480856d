using Synthorg.Gen.Aot.Tests;

DirectoryInfo folder = Directory.CreateTempSubdirectory("synthorg-gen-aot-");
try
{
    string file = Path.Combine(folder.FullName, "orders.db");
    await using (OrderDatabase database = await OrderDatabase.OpenAsync(file))
    {
        await Verbs.RunAsync(database.Orders);
        await Transactions.RunAsync(database);
    }

    await using OrderDatabase reopened = await OrderDatabase.OpenAsync(file);
    Expect.Equal(1L, await reopened.Orders.CountAsync(), "rows after reopening");
    await OperationalStore.RunAsync(folder.FullName);
}
finally
{
    folder.Delete(recursive: true);
}

Console.WriteLine("ok");

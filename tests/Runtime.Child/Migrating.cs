using Synthorg.Gen.Runtime.Tests.Migrations;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Rebuilds a large table, until the process is killed.</summary>
internal static class Migrating
{
    /// <summary>Prints a line when it begins and when it is done.</summary>
    public static async Task<int> RunAsync(string path)
    {
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(path, LargeTable.After, new() { MigrateOnOpen = false });
        Tell("begun");
        await database.MigrateAsync();
        Tell("done");
        await Console.In.ReadLineAsync();
        return 0;
    }

    private static void Tell(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}

using System.Diagnostics;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Reads and writes for a while, beside another process that does the same.</summary>
internal static class Sharing
{
    /// <summary>Prints how many calls it made, and how often it counted up in a transaction; or throws what a call threw.</summary>
    public static async Task<int> RunAsync(string path, string name, TimeSpan time)
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(path, new() { BusyTimeout = TimeSpan.FromMinutes(2) });
        await Console.Out.WriteLineAsync("open");
        await Console.In.ReadLineAsync();
        SharedUse use = new(database, name);
        Stopwatch clock = Stopwatch.StartNew();
        await use.RunAsync(() => clock.Elapsed < time);
        await Console.Out.WriteLineAsync($"{use.Calls} {use.Counted}");
        return 0;
    }
}

using System.Globalization;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Writes until the process is killed; a line is printed only after its write has returned.</summary>
internal static class Writing
{
    private static readonly Lock s_console = new();

    public static async Task<int> RunAsync(string path)
    {
        await using NotesDatabase database = await NotesDatabase.OpenAsync(path);
        long first = await database.Notes.CountAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(() => WriteAsync(database, first, caller))));
        return 0;
    }

    private static async Task WriteAsync(NotesDatabase database, long first, int caller)
    {
        for (int i = 0; ; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{first}-{caller}-{i}");
            await database.Notes.AddAsync(new() { Id = id, Title = "Milk" });
            Print(id);
        }
    }

    private static void Print(string line)
    {
        lock (s_console)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}

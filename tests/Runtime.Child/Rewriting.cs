using System.Globalization;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Writes the same few rows again and again until it reads a line, then prints how many writes that were; none may fail.</summary>
internal static class Rewriting
{
    private const int Callers = 4;

    public static async Task<int> RunAsync(string path)
    {
        long writes = 0;
        await using NotesDatabase database = await NotesDatabase.OpenAsync(path);
        using CancellationTokenSource stop = new();
        Task work = Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"other{caller}");
            for (int number = 0; !stop.IsCancellationRequested; number++)
            {
                await database.Notes.SaveAsync(new() { Id = id, Title = "Milk", Stars = number });
                Interlocked.Increment(ref writes);
            }
        })));
        Console.WriteLine("begun");
        Task<string?> told = Console.In.ReadLineAsync();
        await Task.WhenAny(told, work); // Work ends by itself only when it fails.
        await stop.CancelAsync();
        await work;
        Console.WriteLine(writes.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}

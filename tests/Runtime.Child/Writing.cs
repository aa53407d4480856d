using System.Globalization;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Writes until the process is killed; a line is printed only after its write has returned.</summary>
/// <remarks>
/// Eight callers, each with one write after the other: single rows, several rows in one call, several rows in one transaction. The line is
/// the id of the first row and the number of rows, such as <c>120-6-3 4</c>; the others are <c>120-6-3/1</c> to <c>120-6-3/3</c>.
/// </remarks>
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
            Note[] rows = caller < 4 ? [ANote(id)] : [ANote(id), ANote($"{id}/1"), ANote($"{id}/2"), ANote($"{id}/3")];
            await (caller switch
            {
                < 4 => database.Notes.AddAsync(rows[0]),
                < 6 => database.Notes.AddAllAsync(rows),
                _ => database.WriteAsync(async transaction =>
                {
                    foreach (Note row in rows)
                    {
                        await transaction.Notes.AddAsync(row);
                    }
                }),
            });
            Print($"{id} {rows.Length}");
        }
    }

    private static Note ANote(string id) => new() { Id = id, Title = "Milk" };

    private static void Print(string line)
    {
        lock (s_console)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Synthorg.Gen.Runtime.Tests.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>
/// Lets SQLite have a little more memory in each round, from none at all until a round runs clean. The limit is the process's, which
/// is why this is a process of its own.
/// </summary>
internal static class ScarceMemory
{
    public static async Task<int> RunAsync(string folder, long step)
    {
        // What SQLite needs once for all is had before.
        await CheckAsync(Path.Combine(folder, "first.db"), new Outcomes());
        SortedDictionary<string, int> told = new(StringComparer.Ordinal);
        for (int round = 0; ; round++)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{round}.db"));
            Outcomes outcomes = new();
            raw.sqlite3_hard_heap_limit64(Math.Max(1, raw.sqlite3_memory_used() + (round * step)));
            PersistenceException? ended = await Scenario.RunAsync(path, outcomes);
            raw.sqlite3_hard_heap_limit64(0);

            await CheckAsync(path, outcomes);
            foreach (PersistenceException failure in ended is null ? outcomes.Failures : outcomes.Failures.Append(ended))
            {
                string kind = $"{failure.GetType().Name} {failure.Error}";
                told[kind] = told.GetValueOrDefault(kind) + 1;
            }

            if (ended is null && outcomes.Failures.Count == 0)
            {
                foreach ((string kind, int count) in told)
                {
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {count}"));
                }

                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"clean {round} {outcomes.Acknowledged.Count}"));
                return 0;
            }
        }
    }

    // With memory again everything works, also in the file that was made while there was none.
    private static async Task CheckAsync(string path, Outcomes outcomes)
    {
        await using (NotesDatabase again = await NotesDatabase.OpenAsync(path))
        {
            outcomes.Hold([.. (await again.Notes.ListAsync()).Select(static note => note.Id)]);
            await again.Notes.AddAsync(new() { Id = "afterwards", Title = "Milk" });
        }

        await using SqliteConnection other = new($"Data Source={path};Pooling=False");
        await other.OpenAsync();
        await using SqliteCommand check = other.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        object? found = await check.ExecuteScalarAsync();
        if (found is not "ok")
        {
            throw new InvalidOperationException($"The file is damaged: {found}.");
        }
    }
}

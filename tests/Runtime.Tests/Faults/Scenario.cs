using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>A database's whole life, from the opening to the close, while something fails.</summary>
internal static class Scenario
{
    /// <summary>How many rows are written when nothing fails.</summary>
    public const int Writes = 9;

    // Of several pages.
    private static readonly string s_long = new('x', 9_000);

    /// <returns>Why it could not be opened, or not closed as it should be; <see langword="null"/> when it could.</returns>
    public static async Task<PersistenceException?> RunAsync(string path, Outcomes outcomes)
    {
        try
        {
            await using NotesDatabase database = await NotesDatabase.OpenAsync(path);
            foreach (string id in new[] { "1", "2" })
            {
                await outcomes.TryAsync([id], async () => await database.Notes.AddAsync(ANote(id)));
                await outcomes.TryAsync([], async () => await database.Notes.GetAsync(id));
            }

            await outcomes.TryAsync(["3", "4", "5"], () => AddTogetherAsync(database, ["3", "4", "5"], ""));
            await outcomes.TryAsync(["6", "7", "8"], () => AddTogetherAsync(database, ["6", "7", "8"], s_long));
            await outcomes.TryAsync(["9"], async () => await database.Notes.AddAsync(ANote("9")));
            return null;
        }
        catch (PersistenceException failure)
        {
            return failure;
        }
    }

    private static Note ANote(string id, string title = "Milk") => new() { Id = id, Title = title };

    private static async Task AddTogetherAsync(NotesDatabase database, string[] ids, string title) => await database.WriteAsync(
        async transaction =>
        {
            foreach (string id in ids)
            {
                await transaction.Notes.AddAsync(ANote(id, title));
            }
        });
}

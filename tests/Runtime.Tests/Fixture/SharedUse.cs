namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>Every kind of call on a database that another process uses in the same way.</summary>
internal sealed class SharedUse(NotesDatabase database, string name)
{
    private long _calls;
    private int _counted;

    public long Calls => Volatile.Read(ref _calls);

    /// <summary>How often the row <c>counter</c> was counted up in a transaction that was kept.</summary>
    public int Counted => Volatile.Read(ref _counted);

    public Task RunAsync(Func<bool> goesOn) => Task.WhenAll(
        RepeatAsync(goesOn, i => database.Notes.SaveAsync(ANote($"{name}-{i % 50}", i))),
        RepeatAsync(goesOn, async i =>
        {
            string id = $"{name}-many-{i}";
            await database.Notes.AddAllAsync([ANote($"{id}/1", i), ANote($"{id}/2", i)]);
            await database.Notes.DeleteAsync($"{id}/1");
            await database.Notes.DeleteAsync($"{id}/2");
        }),
        RepeatAsync(goesOn, async _ =>
        {
            // What it reads decides what it writes: a lock that is taken only then could come too late.
            await database.WriteAsync(async transaction =>
            {
                Note? counter = await transaction.Notes.GetAsync("counter");
                await transaction.Notes.SaveAsync(ANote("counter", (counter?.Stars ?? 0) + 1));
            });
            Interlocked.Increment(ref _counted);
        }),
        RepeatAsync(goesOn, async i => _ = await database.Notes.GetAsync($"{name}-{i % 50}")),
        RepeatAsync(goesOn, _ => database.ReadAsync(static async snapshot =>
        {
            long count = await snapshot.Notes.CountAsync();
            if (count != (await snapshot.Notes.ListAsync()).Length)
            {
                throw new InvalidOperationException("The snapshot changed.");
            }
        })));

    private static Note ANote(string id, int stars) => new() { Id = id, Title = "Milk", Stars = stars };

    private Task RepeatAsync(Func<bool> goesOn, Func<int, ValueTask> call) => Task.Run(async () =>
    {
        for (int i = 0; goesOn(); i++)
        {
            await call(i);
            Interlocked.Increment(ref _calls);
        }
    });
}

namespace Synthorg.Gen.Faults;

/// <summary>Builds what power cuts leave: after each operation, with what was not synced lost, kept or torn.</summary>
/// <remarks>
/// A sync makes all earlier writes of its file durable, and no other's. A deletion is durable at once, as SQLite asks for where it
/// matters. Sectors have 512 bytes, and each is old or new.
/// </remarks>
public static class CrashImages
{
    /// <summary>Three for each operation, in their order.</summary>
    /// <param name="log">What was done.</param>
    /// <param name="seed">Chooses the sectors that are torn.</param>
    /// <param name="step">1 gives all of them, n each n-th.</param>
    public static IEnumerable<CrashImage> Of(FileLog log, int seed, int step)
    {
        var files = new Dictionary<FaultyFile, FileState>();
        int number = 0;
        for (int done = 0; done <= log.Operations.Count; done++)
        {
            if (done > 0)
            {
                Apply(files, log.Operations[done - 1]);
            }

            foreach (Loss loss in Enum.GetValues<Loss>().Where(_ => number++ % step == 0))
            {
                var random = new Random(unchecked((seed * 10_007) + done));
                yield return new(done, loss, log.NotesAt(done), files.ToDictionary(
                    static file => file.Key, file => file.Value.After(loss, random)));
            }
        }
    }

    private static void Apply(Dictionary<FaultyFile, FileState> files, FileOperation operation)
    {
        if (operation.Action == FileAction.Delete)
        {
            files.Remove(operation.File);
            return;
        }

        if (!files.TryGetValue(operation.File, out FileState? state))
        {
            files.Add(operation.File, state = new());
        }

        state.Add(operation);
    }
}

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>What callers were told of their writes, and whether that was true.</summary>
internal sealed class Outcomes
{
    private readonly List<string[]> _unknown = [];

    public HashSet<string> Acknowledged { get; } = [];

    /// <summary>Runs a write of these ids, which are there together or not at all; none: a read.</summary>
    public async Task TryAsync(string[] ids, Func<Task> work)
    {
        try
        {
            await work();
            Tell(ids, null);
        }
        catch (PersistenceException failure)
        {
            Tell(ids, failure);
        }
    }

    /// <summary>What the caller of a write of these ids was told: nothing but the result, or a failure.</summary>
    public void Tell(string[] ids, Exception? failure)
    {
        if (failure is null)
        {
            Acknowledged.UnionWith(ids);
        }
        else if (failure is OutcomeUnknownException && ids.Length > 0)
        {
            _unknown.Add(ids);
        }

        // Otherwise refused: it must not be there.
    }

    /// <summary>Whether these ids may be there, though nobody was told so.</summary>
    public bool MayHold(string id) => Acknowledged.Contains(id) || _unknown.Exists(ids => ids.Contains(id));

    /// <summary>Compares with what a later connection finds.</summary>
    public void Hold(HashSet<string> found)
    {
        Assert.Subset(found, Acknowledged);
        Assert.Subset(Acknowledged.Concat(_unknown.SelectMany(static ids => ids)).ToHashSet(), found);
        Assert.All(_unknown, ids => Assert.True(Array.TrueForAll(ids, found.Contains) || !ids.Any(found.Contains)));
    }
}

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>What callers were told of their writes, and whether that was true.</summary>
internal sealed class Outcomes
{
    private readonly List<string[]> _unknown = [];

    /// <summary>The failures that callers were told.</summary>
    public List<PersistenceException> Failures { get; } = [];

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
            Failures.Add(failure);
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
    /// <remarks>Without a test framework's words: other processes hold their outcomes against their files too.</remarks>
    public void Hold(HashSet<string> found)
    {
        Require(Acknowledged.IsSubsetOf(found), "what was acknowledged is missing", found);
        Require(found.IsSubsetOf(Acknowledged.Concat(_unknown.SelectMany(static ids => ids))), "what was refused is there", found);
        Require(
            _unknown.TrueForAll(ids => Array.TrueForAll(ids, found.Contains) || !ids.Any(found.Contains)),
            "of a write of unknown outcome a part is there",
            found);
    }

    private void Require(bool holds, string otherwise, HashSet<string> found)
    {
        if (!holds)
        {
            throw new InvalidOperationException(
                $"It was not true: {otherwise}. Found {string.Join(' ', found)}; acknowledged {string.Join(' ', Acknowledged)}; "
                    + $"unknown {string.Join(", ", _unknown.Select(static ids => string.Join(' ', ids)))}.");
        }
    }
}

using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>One piece of work that all contestants do, as often as a round has room for.</summary>
internal abstract class Contest : Arena
{
    /// <summary>Makes the files, and holds the results of all against each other before anything is timed.</summary>
    /// <exception cref="InvalidOperationException">They disagree.</exception>
    public abstract Task<IReadOnlyList<Contestant>> PrepareAsync();

    public override async Task<string> RunAsync(RoundRunner runner)
    {
        IReadOnlyList<RoundResult> results = await runner.RunAsync(this);
        return MarkdownTable.Of(Title, results);
    }

    protected static ValueTask Repeat(int count, Action work)
    {
        for (int i = 0; i < count; i++)
        {
            work();
        }

        return default;
    }
}

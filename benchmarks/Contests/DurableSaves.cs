using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>
/// Saves of wide rows that lie anywhere in the table, each with a change to two of its three indexes and on the disk when it returns, by
/// so many callers at once; C commits as many together.
/// </summary>
internal sealed class DurableSaves(int callers) : Contest
{
    private const int Tasks = 10_000;
    private const int Saves = 2048;

    public override string Title =>
        FormattableString.Invariant($"durable saves of the wide row, {callers} {(callers == 1 ? "caller" : "callers")}");

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        AgentTask[] tasks = TaskRows.Changes(Saves, Tasks);
        NativeTasks native = new(tasks);
        BenchFile file = await MakeFileAsync(Tasks);
        LimitConnection limit = OpenLimit(file);
        limit.Save(native, Saves, callers);
        await RequireSavedAsync(file, tasks[(Saves / 2)..]);
        List<Contestant> contestants = [new(Contestant.Yardstick, count =>
        {
            limit.Save(native, count, callers);
            return default;
        })];
        foreach (Peer peer in Libraries().Prepend(new EmittedPeer()))
        {
            await OpenAsync(peer, await MakeFileAsync(Tasks));
            await peer.SaveAsync(tasks[1] with { Title = "Changed" });
            RequireAgreement(peer.Name, (await peer.GetAsync(tasks[1].Id))?.Title == "Changed");
            contestants.Add(new(peer.Name, count => SaveAsync(peer, tasks, count)));
        }

        return contestants;
    }

    private async ValueTask SaveAsync(Peer peer, AgentTask[] tasks, int count) =>
        await Task.WhenAll(Enumerable.Range(0, Math.Min(callers, count)).Select(caller => Task.Run(async () =>
        {
            for (int i = caller; i < count; i += callers)
            {
                await peer.SaveAsync(tasks[i % Saves]);
            }
        })));
}

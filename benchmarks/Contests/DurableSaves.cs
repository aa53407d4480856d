using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>Saves of a wide row, each on the disk when it returns, by so many callers at once; C commits as many together.</summary>
internal sealed class DurableSaves(int callers) : Contest
{
    private const int Rows = 2048;

    public override string Title =>
        FormattableString.Invariant($"durable saves of the wide row, {callers} {(callers == 1 ? "caller" : "callers")}");

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        AgentTask[] tasks = [.. Enumerable.Range(0, Rows).Select(TaskRows.Of)];
        NativeTasks native = new(tasks);
        BenchFile file = await MakeFileAsync();
        LimitConnection limit = OpenLimit(file);
        limit.Save(native, Rows, callers);
        await using (BenchDatabase written = await BenchDatabase.OpenAsync(file.Path))
        {
            RequireAgreement(Contestant.Yardstick, tasks[..1000].SequenceEqual(await written.Tasks.ListAsync(tasks[0].Project)));
        }

        List<Contestant> contestants = [new(Contestant.Yardstick, count =>
        {
            for (int done = 0; done < count; done += Rows)
            {
                limit.Save(native, Math.Min(Rows, count - done), callers);
            }

            return default;
        })];
        foreach (Peer peer in Libraries().Prepend(new EmittedPeer()))
        {
            await OpenAsync(peer, await MakeFileAsync(tasks: Rows));
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
                await peer.SaveAsync(tasks[i % Rows]);
            }
        })));
}

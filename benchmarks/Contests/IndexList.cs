using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>A thousand wide rows by an index.</summary>
internal sealed class IndexList : Contest
{
    public override string Title => "list of 1,000 of them by an index";

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        BenchFile file = await MakeFileAsync(tasks: 10 * TaskRows.PerProject);
        string project = TaskRows.ProjectOf(4 * TaskRows.PerProject);
        LimitConnection limit = OpenLimit(file);
        EmittedPeer emitted = await OpenAsync(new EmittedPeer(), file);
        List<Contestant> contestants =
        [
            new(Contestant.Yardstick, count => Repeat(count, () => limit.List(project, TaskRows.PerProject, builds: true))),
            new(Contestant.StepsOnly, count => Repeat(count, () => limit.List(project, TaskRows.PerProject, builds: false))),
            Listing(emitted, project),
        ];
        IReadOnlyList<AgentTask> expected = await emitted.ListAsync(project);
        RequireAgreement(Contestant.Yardstick, limit.NumberOfList(project) == Fingerprint.Of(expected));
        foreach (Peer peer in Libraries())
        {
            await OpenAsync(peer, file);
            RequireAgreement(peer.Name, expected.SequenceEqual(await peer.ListAsync(project)));
            contestants.Add(Listing(peer, project));
        }

        return contestants;
    }

    private static Contestant Listing(Peer peer, string project) => new(peer.Name, async count =>
    {
        for (int i = 0; i < count; i++)
        {
            await peer.ListAsync(project);
        }
    });
}

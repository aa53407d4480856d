using System.Collections.Immutable;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>Wide rows by their keys, one after the other.</summary>
internal sealed class PointRead : Contest
{
    /// <summary>How many share a snapshot, or a call.</summary>
    public const int Together = 128;

    public const string LimitTogether = "C, in one transaction";
    public const string InSnapshot = Contestant.Own + ", in a snapshot";
    public const string ManyKeys = Contestant.Own + ", many keys in a call";

    private const int Tasks = 10_000;
    private const int Keys = 1024;

    public override string Title => "point read by key, 21 columns with 5 JSON";

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        BenchFile file = await MakeFileAsync(tasks: Tasks);
        ImmutableArray<string> ids = [.. Enumerable.Range(0, Keys).Select(static i => TaskRows.IdOf(TaskRows.Scattered(i, Tasks)))];
        NativeTexts texts = new(ids);
        LimitConnection limit = OpenLimit(file);
        EmittedPeer emitted = await OpenAsync(new EmittedPeer(), file);
        List<Contestant> contestants =
        [
            new(Contestant.Yardstick, count => ReadAsync(limit, texts, Keys, count, builds: true)),
            new(Contestant.StepsOnly, count => ReadAsync(limit, texts, Keys, count, builds: false)),
            new(LimitTogether, count => ReadTogether(limit, texts, count)),
            Reading(emitted, ids),
            new(InSnapshot, count => EachAsync(count, ids, async some => await emitted.GetInSnapshotAsync(some))),
            new(ManyKeys, count => EachAsync(
                count, ids, async some => (await emitted.GetManyAsync(some)).Count)),
        ];
        AgentTask? expected = await emitted.GetAsync(ids[1]);
        string project = TaskRows.ProjectOf(0);
        RequireAgreement(Contestant.Yardstick, limit.NumberOfList(project) == Fingerprint.Of(await emitted.ListAsync(project)));
        foreach (Peer peer in Libraries())
        {
            await OpenAsync(peer, file);
            RequireAgreement(peer.Name, await peer.GetAsync(ids[1]) == expected);
            contestants.Add(Reading(peer, ids));
        }

        return contestants;
    }

    private static Contestant Reading(Peer peer, ImmutableArray<string> ids) => new(peer.Name, count => ReadAsync(peer, ids, count));

    private static ValueTask ReadTogether(LimitConnection limit, NativeTexts texts, int count)
    {
        for (int done = 0; done < count; done += Together)
        {
            limit.GetTogether(texts, done % Keys, Math.Min(Together, count - done));
        }

        return default;
    }

    private static async ValueTask EachAsync(int count, ImmutableArray<string> ids, Func<ImmutableArray<string>, ValueTask<int>> read)
    {
        for (int done = 0; done < count; done += Together)
        {
            ImmutableArray<string> some = ids.Slice(done % Keys, Math.Min(Together, count - done));
            RequireAgreement("a scope of reads", await read(some) == some.Length);
        }
    }
}

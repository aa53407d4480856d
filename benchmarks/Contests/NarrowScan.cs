using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>All narrow rows in their order, held in a list or one by one.</summary>
internal sealed class NarrowScan(int rows, bool streams) : Contest
{
    public override string Title => FormattableString.Invariant($"scan {rows:N0} narrow rows, {(streams ? "streamed" : "buffered")}");

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        BenchFile file = await MakeFileAsync(costs: rows);
        LimitConnection limit = OpenLimit(file);
        EmittedPeer emitted = await OpenAsync(new EmittedPeer(), file);
        List<Contestant> contestants =
        [
            new(Contestant.Yardstick, count => Repeat(count, () => limit.Scan(rows, builds: true, streams))),
            new(Contestant.StepsOnly, count => Repeat(count, () => limit.Scan(rows, builds: false, streams))),
            Scanning(emitted),
        ];
        IReadOnlyList<CostRecord> expected = await emitted.ScanAsync(1000);
        RequireAgreement(Contestant.Yardstick, limit.NumberOfScan(1000) == Fingerprint.Of(expected));
        foreach (Peer peer in Libraries())
        {
            await OpenAsync(peer, file);
            RequireAgreement(peer.Name, expected.SequenceEqual(await peer.ScanAsync(1000)));
            RequireAgreement(peer.Name, expected.SequenceEqual(await peer.StreamAsync(1000).ToListAsync()));
            contestants.Add(Scanning(peer));
        }

        return contestants;
    }

    private Contestant Scanning(Peer peer) => new(peer.Name, async count =>
    {
        for (int i = 0; i < count; i++)
        {
            int found = 0;
            if (streams)
            {
                await foreach (CostRecord _ in peer.StreamAsync(rows))
                {
                    found++;
                }
            }
            else
            {
                found = (await peer.ScanAsync(rows)).Count;
            }

            RequireAgreement(peer.Name, found == rows);
        }
    });
}

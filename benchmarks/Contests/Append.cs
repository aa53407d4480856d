using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>Many narrow rows in one transaction, each contestant to a file of its own that grows by them each time.</summary>
internal sealed class Append(int rows) : Contest
{
    public override string Title => FormattableString.Invariant($"append {rows:N0} narrow rows");

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        CostRecord[] costs = CostRows.Many(rows);
        NativeCosts native = new(costs);
        BenchFile file = await MakeFileAsync();
        LimitConnection limit = OpenLimit(file);
        limit.Append(native, 1000);
        await using (BenchDatabase written = await BenchDatabase.OpenAsync(file.Path))
        {
            RequireAgreement(Contestant.Yardstick, costs[..1000].SequenceEqual(await written.Costs.ScanAsync(1000)));
        }

        List<Contestant> contestants = [new(Contestant.Yardstick, count => Repeat(count, () => limit.Append(native, rows)))];
        foreach (Peer peer in Libraries().Prepend(new EmittedPeer()))
        {
            await OpenAsync(peer, await MakeFileAsync());
            await peer.AppendAsync(costs[..1000]);
            RequireAgreement(peer.Name, costs[..1000].SequenceEqual(await peer.ScanAsync(1000)));
            contestants.Add(new(peer.Name, async count =>
            {
                for (int i = 0; i < count; i++)
                {
                    await peer.AppendAsync(costs);
                }
            }));
        }

        return contestants;
    }
}

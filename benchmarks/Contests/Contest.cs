using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>One piece of work that all contestants do on files of the same content.</summary>
internal abstract class Contest : IAsyncDisposable
{
    private readonly List<BenchFile> _files = [];
    private readonly List<Peer> _peers = [];

    public abstract string Title { get; }

    /// <summary>Makes the files, and holds the results of all against each other before anything is timed.</summary>
    /// <exception cref="InvalidOperationException">They disagree.</exception>
    public abstract Task<IReadOnlyList<Contestant>> PrepareAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (Peer peer in _peers)
        {
            await peer.DisposeAsync();
        }

        foreach (BenchFile file in _files)
        {
            file.Dispose();
        }
    }

    protected async Task<BenchFile> MakeFileAsync(int tasks = 0, int costs = 0)
    {
        BenchFile file = await BenchFile.MakeAsync(tasks, costs);
        _files.Add(file);
        return file;
    }

    protected async Task<T> OpenAsync<T>(T peer, BenchFile file)
        where T : Peer
    {
        await peer.OpenAsync(file.Path);
        _peers.Add(peer);
        return peer;
    }

    protected static void RequireAgreement(string peer, bool agrees)
    {
        if (!agrees)
        {
            throw new InvalidOperationException($"{peer} gives another result.");
        }
    }

    /// <summary>The libraries, each made anew.</summary>
    protected static IEnumerable<Peer> Libraries() => [new AdoNetPeer(), new PlainAdoNetPeer(), new DapperPeer()];
}

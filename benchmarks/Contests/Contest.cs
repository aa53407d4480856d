using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>One piece of work that all contestants do on files of the same content.</summary>
internal abstract class Contest : IAsyncDisposable
{
    private readonly List<BenchFile> _files = [];
    private readonly List<Peer> _peers = [];
    private readonly List<LimitConnection> _limits = [];

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

        _limits.ForEach(static limit => limit.Dispose());
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

    protected LimitConnection OpenLimit(BenchFile file)
    {
        LimitConnection limit = new(file.Path);
        _limits.Add(limit);
        return limit;
    }

    protected static ValueTask Repeat(int count, Action work)
    {
        for (int i = 0; i < count; i++)
        {
            work();
        }

        return default;
    }

    protected static void RequireAgreement(string peer, bool agrees)
    {
        if (!agrees)
        {
            throw new InvalidOperationException($"{peer} gives another result.");
        }
    }

    /// <summary>The libraries, each made anew.</summary>
    public static IEnumerable<Peer> Libraries() =>
    [
        new AdoNetPeer(keepsCommands: true), new AdoNetPeer(keepsCommands: false), new DapperPeer(), new DapperAotPeer(), new EfPeer(),
        new Linq2DbPeer(), new SqliteNetPeer(),
    ];
}

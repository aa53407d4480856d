using System.Collections.Immutable;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;
using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>Where contestants meet: files of the same content, and whoever works on them.</summary>
internal abstract class Arena : IAsyncDisposable
{
    private readonly Dictionary<(int Tasks, int Costs), BenchFile> _made = [];
    private readonly List<BenchFile> _files = [];
    private readonly List<Peer> _peers = [];
    private readonly List<LimitConnection> _limits = [];

    public abstract string Title { get; }

    /// <summary>The outcome as a table.</summary>
    public abstract Task<string> RunAsync(RoundRunner runner);

    public async ValueTask DisposeAsync()
    {
        foreach (Peer peer in _peers)
        {
            await peer.DisposeAsync();
        }

        _limits.ForEach(static limit => limit.Dispose());
        foreach (BenchFile file in _files.Concat(_made.Values))
        {
            file.Dispose();
        }
    }

    /// <summary>The libraries, each made anew.</summary>
    public static IEnumerable<Peer> Libraries() =>
    [
        new AdoNetPeer(keepsCommands: true), new AdoNetPeer(keepsCommands: false), new DapperPeer(), new DapperAotPeer(), new EfPeer(),
        new Linq2DbPeer(), new SqliteNetPeer(),
    ];

    /// <summary>The names of C, of the toolkit and of the libraries.</summary>
    public static IEnumerable<string> Names() =>
        [Contestant.Yardstick, .. Libraries().Prepend(new EmittedPeer()).Select(static peer => peer.Name)];

    /// <summary>A file with so many wide and narrow rows, for whoever is to have one by itself.</summary>
    protected async Task<BenchFile> MakeFileAsync(int tasks = 0, int costs = 0)
    {
        if (!_made.TryGetValue((tasks, costs), out BenchFile? made))
        {
            made = await BenchFile.MakeAsync(tasks, costs);
            _made.Add((tasks, costs), made);
        }

        BenchFile file = made.Copy();
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

    /// <summary>So many reads by key, by the keys in turn.</summary>
    protected static async ValueTask ReadAsync(Peer peer, ImmutableArray<string> ids, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await peer.GetAsync(ids[i % ids.Length]);
        }
    }

    /// <summary>As many as C makes them, of which it is given the keys once.</summary>
    protected static ValueTask ReadAsync(LimitConnection limit, NativeTexts texts, int keys, int count, bool builds)
    {
        for (int done = 0; done < count; done += keys)
        {
            limit.Get(texts, 0, Math.Min(keys, count - done), builds);
        }

        return default;
    }

    protected LimitConnection OpenLimit(BenchFile file)
    {
        LimitConnection limit = new(file.Path);
        _limits.Add(limit);
        return limit;
    }

    /// <summary>The toolkit must find in the file what C saved last.</summary>
    /// <returns>What it finds of the first one's project, by the index that C's list goes by.</returns>
    protected static async Task<IReadOnlyList<AgentTask>> RequireSavedAsync(BenchFile file, AgentTask[] last)
    {
        await using BenchDatabase written = await BenchDatabase.OpenAsync(file.Path);
        IEnumerable<AgentTask> found = await written.Tasks.GetManyAsync([.. last.Select(static task => task.Id)]);
        RequireAgreement(Contestant.Yardstick, last.ToHashSet().SetEquals(found));
        return await written.Tasks.ListAsync(last[0].Project);
    }

    protected static void RequireAgreement(string peer, bool agrees)
    {
        if (!agrees)
        {
            throw new InvalidOperationException($"{peer} gives another result.");
        }
    }
}

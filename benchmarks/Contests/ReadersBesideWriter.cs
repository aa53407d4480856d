using System.Collections.Immutable;
using Synthorg.Entities;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Peers;
using Synthorg.Gen.Benchmarks.Rounds;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>
/// Two threads read wide rows by their keys and a third one saves them durably, as a caller by itself does in
/// <see cref="DurableSaves"/>, all without a pause and on one file. The toolkit does so over one database object, all others over a
/// connection for each thread.
/// </summary>
internal sealed class ReadersBesideWriter : Arena
{
    private const int Tasks = 10_000;
    private const int Keys = 1024;
    private const int Saves = 2048;

    public override string Title => "two readers by key beside a busy writer, wide row";

    public override async Task<string> RunAsync(RoundRunner runner)
    {
        (IReadOnlyList<RoundResult> reads, IReadOnlyList<RoundResult> saves) = await runner.RunAsync(await PrepareAsync());
        return MarkdownTable.Of(Title, reads, saves);
    }

    public async Task<IReadOnlyList<Crew>> PrepareAsync()
    {
        ImmutableArray<string> ids = [.. Enumerable.Range(0, Keys).Select(static i => TaskRows.IdOf(TaskRows.Scattered(i, Tasks)))];
        AgentTask[] tasks = TaskRows.Changes(Saves, Tasks);
        EmittedPeer emitted = await OpenAsync(new EmittedPeer(), await MakeFileAsync(Tasks));
        List<Crew> crews = [await MakeLimitAsync(ids, tasks), await MakeAsync(emitted, emitted, emitted, ids, tasks)];
        foreach ((Peer first, Peer second, Peer writer) in Libraries().Zip(Libraries(), Libraries()))
        {
            BenchFile file = await MakeFileAsync(Tasks);
            await OpenAsync(first, file);
            await OpenAsync(second, file);
            await OpenAsync(writer, file);
            crews.Add(await MakeAsync(first, second, writer, ids, tasks));
        }

        return crews;
    }

    private async Task<Crew> MakeLimitAsync(ImmutableArray<string> ids, AgentTask[] tasks)
    {
        NativeTexts texts = new(ids);
        NativeTasks native = new(tasks);
        BenchFile file = await MakeFileAsync(Tasks);
        LimitConnection first = OpenLimit(file);
        LimitConnection second = OpenLimit(file);
        LimitConnection writer = OpenLimit(file);
        writer.Save(native, Saves, together: 1);
        IReadOnlyList<AgentTask> saved = await RequireSavedAsync(file, tasks[(Saves / 2)..]);
        RequireAgreement(Contestant.Yardstick, first.NumberOfList(saved[0].Project) == Fingerprint.Of(saved));
        RequireAgreement(Contestant.Yardstick, second.NumberOfList(saved[0].Project) == Fingerprint.Of(saved));
        return new(
            Contestant.Yardstick,
            count => ReadAsync(first, texts, Keys, count, builds: true),
            [sign => new(first.GetUntil(sign, texts, Keys)), sign => new(second.GetUntil(sign, texts, Keys))],
            sign => new(writer.SaveUntil(sign, native)));
    }

    private static async Task<Crew> MakeAsync(Peer first, Peer second, Peer writer, ImmutableArray<string> ids, AgentTask[] tasks)
    {
        AgentTask changed = tasks[1] with { Title = "Changed" };
        await writer.SaveAsync(changed);
        RequireAgreement(first.Name, await first.GetAsync(changed.Id) == changed);
        RequireAgreement(second.Name, await second.GetAsync(changed.Id) == changed);
        await writer.SaveAsync(tasks[1]);
        RequireAgreement(first.Name, await first.GetAsync(changed.Id) == tasks[1]);
        return new(
            first.Name,
            count => ReadAsync(first, ids, count),
            [sign => ReadAsync(first, ids, sign), sign => ReadAsync(second, ids, sign)],
            sign => SaveAsync(writer, tasks, sign));
    }

    private static async ValueTask<long> ReadAsync(Peer peer, ImmutableArray<string> ids, StopSign sign)
    {
        long done = 0;
        for (; !sign.IsGiven; done++)
        {
            await peer.GetAsync(ids[(int)(done % Keys)]);
        }

        return done;
    }

    private static async ValueTask<long> SaveAsync(Peer peer, AgentTask[] tasks, StopSign sign)
    {
        long done = 0;
        for (; !sign.IsGiven; done++)
        {
            await peer.SaveAsync(tasks[done % Saves]);
        }

        return done;
    }
}

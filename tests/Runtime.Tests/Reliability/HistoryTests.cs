using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>
/// What callers of random transactions were told and saw is compared with what a database may tell and show, while the disk fails now and
/// then, and while processes are killed.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class HistoryTests : DatabaseTest
{
    private const int Clients = 8;

    [Fact]
    public async Task While_the_disk_fails_now_and_then_every_answer_and_every_read_was_true()
    {
        TimeSpan lasts = LongRun.Choose(TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(10));
        Stopwatch watch = Stopwatch.StartNew();
        FaultVfs.Watch(Folder);
        int faults = 0;
        int reopened = 0;
        for (int round = 0; round == 0 || watch.Elapsed < lasts; round++)
        {
            int seed = unchecked((LongRun.Seed * 1_009) + round);
            List<string> lines = [];
            string path = InFolder(string.Create(CultureInfo.InvariantCulture, $"{round}.db"));
            HistoryNumbers numbers = new(0);
            HistoryLog log = new(lines.Add);
            RandomFaults disk = new(seed, rarity: 300);
            FaultVfs.Fail(disk.Ask);
            try
            {
                await using HistoryStore store = await HistoryStore.OpenAsync(path, disk);
                HistoryClient[] clients = [.. Enumerable.Range(0, Clients).Select(
                    client => new HistoryClient(store, log, numbers, firstList: 0, unchecked((seed * Clients) + client)))];
                await Task.WhenAll(clients.Select(client => Task.Run(() => client.RunAsync(100), Token)));
                reopened += store.Reopened;
            }
            finally
            {
                FaultVfs.Fail(null);
            }

            faults += disk.Count;
            await AddLastReadAsync(path, log, numbers.Next(), HistoryClient.Lists);
            Judge(lines);
            File.Delete(path);
        }

        Assert.NotEqual(0, faults);
        Assert.NotEqual(0, reopened);
        LongRun.Report("faults of the disk in random histories", faults);
        LongRun.Report("writers that went on, or databases opened again, in random histories", reopened);
    }

    [Fact]
    public async Task Killed_and_started_again_every_answer_and_every_read_was_true()
    {
        const int Kills = 20;
        int histories = LongRun.Choose(1, 10);
        int kills = LongRun.Choose(3, Kills);
        for (int history = 0; history < histories; history++)
        {
            await KillAsync(InFolder(string.Create(CultureInfo.InvariantCulture, $"killed{history}.db")), history * Kills, kills);
        }

        LongRun.Report("processes killed amid random histories", histories * kills);
    }

    /// <summary>One history: a process that is killed and started again.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="chance">What it depends on, with those that follow.</param>
    /// <param name="kills">How often.</param>
    private async Task KillAsync(string path, int chance, int kills)
    {
        List<string> lines = [];
        Random random = new(unchecked(LongRun.Seed + chance));
        int lists = 0;
        for (int kill = 0; kill < kills; kill++)
        {
            // Half of the lists were the process's before.
            int firstList = kill * HistoryClient.Lists / 2;
            lists = firstList + HistoryClient.Lists;
            await using ChildProcess child = ChildProcess.Start(["history", path, .. new[]
            {
                unchecked((LongRun.Seed * 1_009) + chance + kill), kill * 1_000_000, firstList,
            }.Select(static number => number.ToString(CultureInfo.InvariantCulture))]);
            for (int left = random.Next(100, 1_000); left > 0; left--)
            {
                lines.Add(await child.Output.ReadLineAsync(Token) ?? throw new InvalidOperationException("The child ended by itself."));
            }

            child.Kill();
            while (await child.Output.ReadLineAsync(Token) is { } line)
            {
                lines.Add(line);
            }
        }

        await AddLastReadAsync(path, new(lines.Add), kills * 1_000_000, lists);
        Judge(lines);
    }

    /// <summary>One snapshot of all lists, after everything.</summary>
    private async Task AddLastReadAsync(string path, HistoryLog log, int number, int lists)
    {
        using (SqliteConnection other = Connect(path))
        {
            Assert.Equal("ok", Execute(other, "PRAGMA integrity_check"));
        }

        await using NotesDatabase database = await NotesDatabase.OpenAsync(path, null, Token);
        HistoryPlan plan = new(
            number, Keeps: true, [.. Enumerable.Range(0, lists).Select(static list => new HistoryStep(StepKind.Read, list, 0))]);
        log.Begin(plan);
        ImmutableArray<Note> notes = await database.Notes.ListAsync(cancellationToken: Token);
        Dictionary<string, string> values = notes.ToDictionary(static note => note.Id, HistoryClient.Values);
        log.End(plan, HistoryOutcome.Committed, Enumerable.Range(0, lists).ToDictionary(
            static list => list, list => values.GetValueOrDefault(HistoryClient.Id(list), "")));
    }

    private static void Judge(List<string> lines)
    {
        History history = History.Parse(lines);
        HistoryCheck check = HistoryCheck.Of(history);

        Assert.True(check.Findings.Count == 0, string.Create(
            CultureInfo.InvariantCulture,
            $"Seed {LongRun.Seed}, {check.Findings.Count} findings:\n{string.Join('\n', check.Findings.Take(20))}"));
        Assert.NotEqual(0, check.Appends);
        LongRun.Report("transactions of random histories checked", history.Transactions.Count);
        LongRun.Report("appends of random histories looked for", check.Appends);
    }
}

using System.Diagnostics;
using System.Globalization;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>Everything at once for a long time, with another process that writes too: nothing fails, and nothing grows.</summary>
[Collection(Alone.Name)]
public sealed class SoakTests : DatabaseTest
{
    private const long MiB = 1024 * 1024;
    private static readonly TimeSpan s_lasts = LongRun.Choose(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));
    private static readonly TimeSpan s_stream = LongRun.Choose(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));
    private static readonly TimeSpan s_betweenSamples = LongRun.Choose(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Many_callers_for_a_long_time_see_no_failure_and_nothing_grows()
    {
        await using ChildProcess other = ChildProcess.Start("rewrite", Path);
        Assert.Equal("begun", await other.Output.ReadLineAsync(Token));
        NotesDatabase database = await OpenAsync();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        SoakLoad load = new(database, LongRun.Seed, stop.Token);
        SoakLog log = new(database);
        Task work = load.RunAsync();
        Task<int> streams = StreamAsync(database, log, stop.Token);
        List<SoakSample> samples = await SampleAsync(load);

        await stop.CancelAsync();
        await work;
        int streamed = await streams;
        await other.Input.WriteLineAsync("stop");
        string? told = await other.Output.ReadLineAsync(Token);
        int exit = await other.ExitAsync(Token);
        Assert.True(load.Failures.IsEmpty, $"Seed {LongRun.Seed}: {string.Join('\n', load.Failures)}");
        Assert.Equal(0, exit); // None of the other process's writes failed.
        await load.AssertSavedAsync(Token);
        await database.DisposeAsync();

        Assert.NotEqual(0, load.Cancelled);
        Assert.NotEqual(0, streamed);
        AssertFlat("managed memory", samples, static sample => sample.Managed, 4 * MiB);
        AssertFlat("SQLite's memory", samples, static sample => sample.OfSqlite, 16 * MiB);
        AssertFlat("the working set", samples, static sample => sample.WorkingSet, 64 * MiB);
        AssertFlat("descriptors", samples, static sample => sample.Descriptors, 9);
        Assert.True(log.IsBounded, string.Create(
            CultureInfo.InvariantCulture,
            $"Besides what came meanwhile the log had {log.LargestBefore} bytes; it began anew {log.Restarts} times, {log.Written} came."));
        Assert.Equal(0, OpenDescriptors());
        Assert.False(File.Exists(Path + "-wal"));
        LongRun.Report("calls of the soak", load.Calls);
        LongRun.Report("calls of the soak that failed", load.Failures.Count);
        LongRun.Report("calls of the soak that their own token cancelled", load.Cancelled);
        LongRun.Report("writes of the other process meanwhile", long.Parse(told!, CultureInfo.InvariantCulture));
        LongRun.Report("the longest write-ahead log of the soak, in bytes", log.Largest);
        LongRun.Report("bytes that it had besides what was written during a stream, at the most", log.LargestBefore);
        LongRun.Report("bytes written into it", log.Written);
        LongRun.Report("times that it began anew", log.Restarts);
        LongRun.Report("streams of the soak", streamed);
    }

    // One after the other, each of which holds back the log for as long as it lasts.
    private static async Task<int> StreamAsync(NotesDatabase database, SoakLog log, CancellationToken stop)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(20));
        int streams = 0;
        while (!stop.IsCancellationRequested)
        {
            Stopwatch watch = Stopwatch.StartNew();
            List<Note> notes = [];
            await foreach (Note note in database.Notes.StreamAsync(CancellationToken.None))
            {
                if (notes.Count == 0)
                {
                    log.Pin();
                }

                notes.Add(note);
                while (watch.Elapsed < s_stream && !stop.IsCancellationRequested)
                {
                    await timer.WaitForNextTickAsync(CancellationToken.None);
                    log.Look();
                }
            }

            SoakLoad.AssertPairs(notes);
            streams++;
        }

        return streams;
    }

    private async Task<List<SoakSample>> SampleAsync(SoakLoad load)
    {
        using PeriodicTimer timer = new(s_betweenSamples);
        while (load.Calls < 5_000)
        {
            await timer.WaitForNextTickAsync(Token); // Until all is compiled and open.
        }

        List<SoakSample> samples = [];
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < s_lasts)
        {
            await timer.WaitForNextTickAsync(Token);
            long managed = GC.GetTotalMemory(forceFullCollection: true);
            samples.Add(new(managed, SQLitePCL.raw.sqlite3_memory_used(), Environment.WorkingSet, OpenDescriptors()));
        }

        return samples;
    }

    private static void AssertFlat(string what, List<SoakSample> samples, Func<SoakSample, long> of, long mayGrow)
    {
        int tenth = Math.Max(3, samples.Count / 10);
        long first = Median(samples.Take(tenth).Select(of));
        long last = Median(samples.TakeLast(tenth).Select(of));

        Assert.True(last <= first + mayGrow, string.Create(CultureInfo.InvariantCulture, $"{what} grew from {first} to {last}."));
    }

    private static long Median(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

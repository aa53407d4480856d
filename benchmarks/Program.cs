using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Synthorg.Gen.Benchmarks.Charts;
using Synthorg.Gen.Benchmarks.ColdStart;
using Synthorg.Gen.Benchmarks.Contests;
using Synthorg.Gen.Benchmarks.Growth;
using Synthorg.Gen.Benchmarks.Limit;
using Synthorg.Gen.Benchmarks.Rounds;

if (args is ["cold-start", { } published, .. var rest])
{
    Console.WriteLine(ColdStartRounds.Run(published, rest.Contains("--quick") ? 20 : 100));
    return 0;
}

if (args is ["growth", .. var options])
{
    string? charts = options.SkipWhile(static option => option != "--charts").Skip(1).FirstOrDefault();
    await GrowthRounds.RunAsync(options.Contains("--quick"), charts);
    return 0;
}

if (args is ["chart", { } page, { } chart])
{
    await File.WriteAllTextAsync(chart, ContestChart.Of(ContestTable.In(await File.ReadAllLinesAsync(page))));
    return 0;
}

if (args is not ["rounds", ..])
{
    // One process for all contestants of a suite, so that they meet the same machine at the same time.
    IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun
        .WithWarmupCount(3)
        .WithIterationCount(12)
        .WithToolchain(InProcessEmitToolchain.Instance));
    Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config)];
    bool isDone = summaries.Length > 0
        && summaries.All(static summary => !summary.HasCriticalValidationErrors && summary.Reports.All(static report => report.Success));
    return isDone ? 0 : 1;
}

if (!LimitConnection.IsBuilt)
{
    Console.Error.WriteLine("The yardstick is a C program: install gcc and build again.");
    return 1;
}

bool isQuick = args.Contains("--quick");
string only = args.SkipWhile(static arg => arg != "--only").Skip(1).FirstOrDefault() ?? "";
int scan = isQuick ? 50_000 : 1_000_000;
Arena[] contests =
[
    new PointRead(),
    new IndexList(),
    new NarrowScan(scan, streams: false),
    new NarrowScan(scan, streams: true),
    new Append(isQuick ? 10_000 : 100_000),
    new DurableSaves(1),
    new DurableSaves(8),
    new DurableSaves(64),
    new DurableSaves(512),
    new ReadersBesideWriter(),
    new Rebuild(isQuick ? 100_000 : 1_000_000),
];
Arena[] chosen = [.. contests.Where(contest => contest.Title.Contains(only, StringComparison.Ordinal))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"No contest's title has '{only}'.");
    return 1;
}

RoundRunner runner = isQuick ? new(7, TimeSpan.FromMilliseconds(60)) : new(15, TimeSpan.FromMilliseconds(250));
foreach (Arena contest in chosen)
{
    await using (contest)
    {
        Console.WriteLine(await contest.RunAsync(runner));
    }
}

return 0;

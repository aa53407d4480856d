using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Synthorg.Gen.Benchmarks.Generator;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ([] or ["--quick"]))
{
    IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config)];
    return summaries.Length > 0 && summaries.All(static summary => summary.Reports.All(static report => report.Success)) ? 0 : 1;
}

bool isQuick = args.Contains("--quick");
(int few, int many) = isQuick ? (50, 100) : (50, 500);
Console.WriteLine($"| entities, each with a repository | {few} | {many} |");
Console.WriteLine("|---|--:|--:|");
GeneratorResult[] results = [GeneratorRounds.Run(few, isQuick ? 3 : 9), GeneratorRounds.Run(many, isQuick ? 3 : 7)];
foreach ((string title, Func<GeneratorResult, string> figure) in GeneratorResult.Rows)
{
    Console.WriteLine($"| {title} | {string.Join(" | ", results.Select(figure))} |");
}

return results.All(static result => result.Edit.IsQuiet) ? 0 : 1;

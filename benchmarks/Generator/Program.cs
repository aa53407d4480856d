using System.Globalization;
using Synthorg.Gen.Benchmarks.Generator;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
bool isQuick = args.Contains("--quick");
Console.WriteLine("| entities, each with a repository | 50 | 500 |");
Console.WriteLine("|---|--:|--:|");
GeneratorResult[] results = [GeneratorRounds.Run(50, isQuick ? 3 : 9), GeneratorRounds.Run(500, isQuick ? 1 : 7)];
foreach ((string title, Func<GeneratorResult, string> figure) in GeneratorResult.Rows)
{
    Console.WriteLine($"| {title} | {string.Join(" | ", results.Select(figure))} |");
}

return results.All(static result => result.Edit.IsQuiet) ? 0 : 1;

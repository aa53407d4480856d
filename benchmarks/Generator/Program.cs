using System.Globalization;
using Synthorg.Gen.Benchmarks.Generator;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
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

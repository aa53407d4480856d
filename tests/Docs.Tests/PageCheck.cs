using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>Holds a program to its page: it compiles, runs to its end, prints what is shown, and uses what it declares.</summary>
/// <remarks>
/// It runs as a process of its own (<see cref="PageRun"/>), which writes down the methods that ran (<see cref="Recorder"/>). Every
/// <c>[Persisted]</c> type must have had a row written or read, every other class and interface a method or constructor that ran, and
/// every method that a visible block declares, those of repositories included, must have run (<see cref="Unused"/>). So no block is there
/// to be compiled alone.
/// </remarks>
internal static class PageCheck
{
    /// <summary>What is wrong with it.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PageProgram program)
    {
        GeneratorRun run = program.RunTellingEnds();
        string[] problems = [.. run.Diagnostics.Select(static diagnostic => diagnostic.ToString()), .. run.Problems];
        if (problems.Length > 0)
        {
            return [$"{program.Place} does not compile:", .. problems];
        }

        if (run.Output.GetEntryPoint(TestContext.Current.CancellationToken) is null)
        {
            return [$"{program.Place} has no statement that runs."];
        }

        PageRun ran = await PageRun.OfAsync(run);
        if (ran.ExitCode != 0)
        {
            return [$"{program.Place} ends with {ran.ExitCode}:\n{ran.Errors}\n{ran.Output}"];
        }

        IEnumerable<string> unused = new Unused(program, run, ran.Methods).All;
        return [.. program.Misprints(ran.Output), .. unused.Select(name => $"{program.Place} never uses {name}")];
    }
}

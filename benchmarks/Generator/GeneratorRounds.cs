using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator;

namespace Synthorg.Gen.Benchmarks.Generator;

/// <summary>Builds one project again and again, in turns with the generator and with its files given as plain ones.</summary>
internal static class GeneratorRounds
{
    private static readonly string[] s_parsing =
    [
        TrackingNames.ParsedEntities, TrackingNames.ParsedRepositories, TrackingNames.ParsedDatabases,
        TrackingNames.ParsedProjections, TrackingNames.ParsedPatches, TrackingNames.ParsedFilters,
    ];

    public static GeneratorResult Run(int entities, int rounds)
    {
        string[] files = [.. MadeProject.Files(entities), MadeProject.Unrelated];
        (TimeSpan first, TimeSpan _, ImmutableArray<string> emitted) = BuildWith(files);
        string[] all = [.. files, .. emitted];
        _ = BuildPlain(all);
        TimeSpan[] plain = new TimeSpan[rounds];
        TimeSpan[] generator = new TimeSpan[rounds];
        TimeSpan[] with = new TimeSpan[rounds];
        for (int round = 0; round < rounds; round++)
        {
            plain[round] = BuildPlain(all);
            (generator[round], with[round], _) = BuildWith(files);
        }

        return new(
            Median(plain),
            Median(generator),
            Median([.. with.Zip(plain, static (one, other) => one - other)]),
            first,
            emitted.Length,
            emitted.Sum(static text => (long)text.Length),
            Edit(files, rounds));
    }

    private static TimeSpan BuildPlain(string[] files)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        Compiling.Emit(Compiling.Parse(files));
        return Stopwatch.GetElapsedTime(start);
    }

    private static (TimeSpan Generator, TimeSpan Whole, ImmutableArray<string> Emitted) BuildWith(string[] files)
    {
        GC.Collect();
        GeneratorDriver driver = Compiling.Driver(isTracked: false);
        long start = Stopwatch.GetTimestamp();
        CSharpCompilation input = Compiling.Parse(files);
        long parsed = Stopwatch.GetTimestamp();
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> refused);
        TimeSpan generator = Stopwatch.GetElapsedTime(parsed);
        Compiling.Require(refused);
        Compiling.Emit(output);
        TimeSpan whole = Stopwatch.GetElapsedTime(start);
        ImmutableArray<GeneratedSourceResult> emitted = driver.GetRunResult().Results[0].GeneratedSources;
        return (generator, whole, [.. emitted.Select(static source => source.SourceText.ToString())]);
    }

    private static EditResult Edit(string[] files, int rounds)
    {
        (TimeSpan time, GeneratorDriver _) = Edit(files, rounds, isTracked: false);
        (TimeSpan _, GeneratorDriver tracked) = Edit(files, rounds: 1, isTracked: true);
        return Steps(tracked.GetRunResult().Results[0], time);
    }

    private static (TimeSpan Time, GeneratorDriver Driver) Edit(string[] files, int rounds, bool isTracked)
    {
        CSharpCompilation input = Compiling.Parse(files);
        GeneratorDriver driver = Compiling.Driver(isTracked).RunGenerators(input);
        TimeSpan[] times = new TimeSpan[rounds];
        for (int round = 0; round < rounds; round++)
        {
            input = Compiling.EditLast(input, round);
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGeneratorsAndUpdateCompilation(input, out _, out _);
            times[round] = Stopwatch.GetElapsedTime(start);
        }

        return (Median(times), driver);
    }

    private static EditResult Steps(GeneratorRunResult result, TimeSpan time)
    {
        List<IncrementalStepRunReason> parsed = [.. s_parsing.SelectMany(name => Reasons(result.TrackedSteps, name))];
        List<IncrementalStepRunReason> later =
        [
            .. result.TrackedSteps.Keys.Where(static name => typeof(TrackingNames).GetField(name) is not null).Except(s_parsing)
                .SelectMany(name => Reasons(result.TrackedSteps, name)),
            .. result.TrackedOutputSteps.Keys.SelectMany(name => Reasons(result.TrackedOutputSteps, name)),
        ];
        return new(
            time,
            parsed.Count,
            parsed.Count(static reason => reason is not (IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached)),
            later.Count(static reason => reason == IncrementalStepRunReason.Cached),
            later.Count(static reason => reason != IncrementalStepRunReason.Cached));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps, string name) =>
        steps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? runs.SelectMany(static run => run.Outputs).Select(static output => output.Reason)
            : [];

    private static TimeSpan Median(TimeSpan[] times)
    {
        TimeSpan[] ordered = [.. times.Order()];
        return (ordered[times.Length / 2] + ordered[(times.Length - 1) / 2]) / 2;
    }
}

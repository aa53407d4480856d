namespace Synthorg.Gen.Benchmarks.Generator;

/// <summary>What came out for a project of one size; times are medians.</summary>
/// <param name="Plain">Parsing, binding and emitting everything, with the emitted files given as plain ones.</param>
/// <param name="Generator">The generator's run, and the parsing of what it emits.</param>
/// <param name="Added">A build with the generator, less the same one with its files given as plain ones.</param>
/// <param name="First">The generator's first run in this process, which compiles the generator itself.</param>
/// <param name="Files">How many files it emits.</param>
/// <param name="Characters">How long they are together.</param>
/// <param name="Edit">What an edit elsewhere costs.</param>
internal sealed record GeneratorResult(
    TimeSpan Plain, TimeSpan Generator, TimeSpan Added, TimeSpan First, int Files, long Characters, EditResult Edit)
{
    public static IReadOnlyList<(string Title, Func<GeneratorResult, string> Figure)> Rows { get; } =
    [
        ("files emitted", static result => $"{result.Files:N0}"),
        ("their text", static result => $"{result.Characters / 1024:N0} KiB"),
        ("the generator's run, × the compilation with them as plain files", static result => $"{result.Generator / result.Plain:F2}"),
        ("what it adds to a build, × that compilation", static result => $"{result.Added / result.Plain:F2}"),
        ("its first run in a process, × the later ones", static result => $"{result.First / result.Generator:F2}"),
        ("its run after an edit of an unrelated file, × a whole one", static result => $"{result.Edit.Time / result.Generator:F2}"),
        ("declarations looked at again, all found equal", static result => $"{result.Edit.Parsed:N0}"),
        ("later steps cached", static result => $"{result.Edit.Cached:N0}"),
        ("files emitted again", static result => $"{result.Edit.EmittedAgain:N0}"),
    ];
}

/// <summary>What an edit of an unrelated file makes the generator do.</summary>
/// <param name="Time">Of its run.</param>
/// <param name="Parsed">Declarations whose symbols were looked at again.</param>
/// <param name="Changed">Of them, those that did not come out equal.</param>
/// <param name="Cached">Outputs of later steps that were taken over as they were.</param>
/// <param name="EmittedAgain">Outputs of later steps that were made anew.</param>
internal sealed record EditResult(TimeSpan Time, int Parsed, int Changed, int Cached, int EmittedAgain)
{
    /// <summary>Whether nothing ran past the look at the declarations.</summary>
    public bool IsQuiet => Changed == 0 && EmittedAgain == 0 && Cached > 0;
}

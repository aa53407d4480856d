using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator.Analysis;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>One run of the generator over a few files, warnings as errors; an edit continues it as an editor does.</summary>
public sealed class GeneratorRun
{
    private readonly RunOptions _options;
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _input;
    private readonly ImmutableArray<SyntaxTree> _files;

    private GeneratorRun(RunOptions options, GeneratorDriver driver, CSharpCompilation input, ImmutableArray<SyntaxTree> files)
    {
        _options = options;
        _input = input;
        _files = files;
        _driver = driver.RunGeneratorsAndUpdateCompilation(
            input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        Output = output;
        Result = Assert.Single(
            _driver.GetRunResult().Results,
            static result => result.Generator.GetGeneratorType() == typeof(RepositoryGenerator));
        if (Result.Exception is { } defect)
        {
            ExceptionDispatchInfo.Throw(defect); // Never a result: the compiler would only warn (CS8785).
        }

        // A silenced diagnostic is marked here, not removed.
        Diagnostics = [.. diagnostics.Concat(options.Analyzers ? Analyze(output) : [])
            .Where(static diagnostic => !diagnostic.IsSuppressed)];
    }

    /// <summary>
    /// What the generator, and with <see cref="RunOptions.Analyzers"/> they too, report and nothing silences, in the severity that the
    /// options give it.
    /// </summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The compilation without the emitted files.</summary>
    public Compilation Input => _input;

    /// <summary>The compilation with the emitted files.</summary>
    public Compilation Output { get; }

    /// <summary>Errors and warnings of <see cref="Output"/>, each with its line of source: what a build would print.</summary>
    public IReadOnlyList<string> Problems => Describe(Output.GetDiagnostics(TestContext.Current.CancellationToken));

    /// <summary>Emitted files and tracked steps.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>Why each output ran, of diagnostics and of files: <c>Cached</c> where nothing did.</summary>
    public IReadOnlyList<IncrementalStepRunReason> SourceOutputReasons =>
    [
        .. Result.TrackedOutputSteps.SelectMany(static step => step.Value)
            .SelectMany(static run => run.Outputs)
            .Select(static output => output.Reason),
    ];

    /// <summary>Runs the generator over files named <c>File0.cs</c>, <c>File1.cs</c>, ….</summary>
    public static GeneratorRun Of(params string[] sources) => Of(new RunOptions(), sources);

    /// <inheritdoc cref="Of(string[])"/>
    public static GeneratorRun Of(RunOptions options, params string[] sources)
    {
        ImmutableArray<SyntaxTree> files = [.. sources.Select((source, i) => Parse(options, source, i))];
        ISourceGenerator ours = new RepositoryGenerator().AsSourceGenerator();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            options.JsonGenerator ? [ours, JsonGenerator.Create()] : [ours],
            additionalTexts: options.Files,
            parseOptions: options.Parse,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new(options, driver, options.Compile(files), files);
    }

    /// <summary>The next run, after the first file's text was replaced.</summary>
    public GeneratorRun Edit(string source) => Edit(0, source);

    /// <summary>The next run, after the text of file number <paramref name="file"/> was replaced.</summary>
    public GeneratorRun Edit(int file, string source)
    {
        SyntaxTree edited = Parse(_options, source, file);
        return new(_options, _driver, _input.ReplaceSyntaxTree(_files[file], edited), _files.SetItem(file, edited));
    }

    /// <summary>The next run, after a file was added.</summary>
    public GeneratorRun Add(string source)
    {
        SyntaxTree added = Parse(_options, source, _files.Length);
        return new(_options, _driver, _input.AddSyntaxTrees(added), _files.Add(added));
    }

    /// <summary>The next run, after the text of one of the additional files was replaced.</summary>
    public GeneratorRun Replace(ref AdditionalFile file, string text)
    {
        AdditionalFile replaced = new(file.Path, text);
        GeneratorDriver driver = _driver.ReplaceAdditionalText(file, replaced);
        file = replaced;
        return new(_options, driver, _input, _files);
    }

    /// <summary>Why the step last ran, where all its outputs have one reason.</summary>
    /// <param name="trackingName">One of <c>TrackingNames</c>.</param>
    public IncrementalStepRunReason ReasonOf(string trackingName)
    {
        IncrementalStepRunReason[] reasons = [.. ReasonsOf(trackingName).Distinct()];
        return reasons.Length == 1
            ? reasons[0]
            : throw new InvalidOperationException($"{trackingName} has several reasons ({string.Join(", ", reasons)}): ask ReasonsOf.");
    }

    /// <summary>Why the step last ran, for each of its outputs.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string trackingName) =>
        Result.TrackedSteps.TryGetValue(trackingName, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)]
            : throw new KeyNotFoundException($"No step {trackingName} ran; {string.Join(", ", Result.TrackedSteps.Keys.Order())} did.");

    /// <summary>The emitted file of that hint name.</summary>
    public string Source(string hintName) =>
        Assert.Single(Result.GeneratedSources, source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Errors and warnings, each with the line it lies in.</summary>
    internal static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .Where(static diagnostic => diagnostic is { IsSuppressed: false, Severity: >= DiagnosticSeverity.Warning })
            .Select(static diagnostic => $"{diagnostic}{Environment.NewLine}    {LineOf(diagnostic)}")];

    private static ImmutableArray<Diagnostic> Analyze(Compilation output) => output
        .WithAnalyzers([new OwnTransactionAnalyzer(), new StrayHistoryAnalyzer()])
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static string LineOf(Diagnostic diagnostic) => diagnostic.Location is { SourceTree: { } tree, SourceSpan: var span }
        ? tree.GetText().Lines.GetLineFromPosition(span.Start).ToString().Trim()
        : "";

    // With an encoding, since without one a compilation cannot be emitted with debug information.
    private static SyntaxTree Parse(RunOptions options, string source, int file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), options.Parse, $"File{file}.cs");
}

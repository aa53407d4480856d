using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Synthorg.Gen.Benchmarks.Generator;

/// <summary>A build of a made project, as BenchmarkDotNet runs it: for its statistics and diagnosers.</summary>
[MemoryDiagnoser]
public class GeneratorSuite
{
    private string[] _files = null!;
    private string[] _all = null!;
    private CSharpCompilation _input = null!;
    private GeneratorDriver _driver = null!;
    private int _edits;

    [Params(50, 500)]
    public int Entities { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _files = [.. MadeProject.Files(Entities), MadeProject.Unrelated];
        _input = Compiling.Parse(_files);
        _driver = Compiling.Driver(isTracked: false).RunGenerators(_input);
        _all = [.. _files, .. _driver.GetRunResult().Results[0].GeneratedSources.Select(static source => source.SourceText.ToString())];
    }

    [Benchmark(Baseline = true, Description = "parse and compile, the emitted files given as plain ones")]
    public void Plain() => Compiling.Emit(Compiling.Parse(_all));

    [Benchmark(Description = "parse, generate and compile")]
    public void Build()
    {
        Compiling.Driver(isTracked: false).RunGeneratorsAndUpdateCompilation(Compiling.Parse(_files), out Compilation output, out _);
        Compiling.Emit(output);
    }

    [Benchmark(Description = "generate after an edit of an unrelated file")]
    public void Edit()
    {
        _input = Compiling.EditLast(_input, _edits++);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_input, out _, out _);
    }
}

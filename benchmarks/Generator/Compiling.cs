using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator;

namespace Synthorg.Gen.Benchmarks.Generator;

/// <summary>The parts of a build, each as the compiler does it.</summary>
internal static class Compiling
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp14);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. Net100.References.All,
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsBrought)
            .Select(static file => MetadataReference.CreateFromFile(file)),
    ];

    public static GeneratorDriver Driver(bool isTracked) => CSharpGeneratorDriver.Create(
        [new RepositoryGenerator().AsSourceGenerator()],
        parseOptions: s_parse,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));

    /// <summary>Files as the compiler gets them: texts, which are parsed here.</summary>
    public static CSharpCompilation Parse(IEnumerable<string> files) => CSharpCompilation.Create(
        "Made",
        files.Select(static (text, number) => Tree(text, $"File{number}.cs")),
        s_references,
        new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The same with another comment in its last file, the one that has nothing to do with any entity.</summary>
    public static CSharpCompilation EditLast(CSharpCompilation compilation, int number)
    {
        SyntaxTree before = compilation.SyntaxTrees[^1];
        return compilation.ReplaceSyntaxTree(before, Tree($"{MadeProject.Unrelated}\n// Edit {number}.\n", before.FilePath));
    }

    private static SyntaxTree Tree(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), s_parse, path);

    /// <summary>Binds everything and writes the assembly to memory.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static void Emit(Compilation compilation)
    {
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(image, symbols, options: new(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Require(result.Diagnostics);
    }

    /// <exception cref="InvalidOperationException">There is an error among them.</exception>
    public static void Require(ImmutableArray<Diagnostic> diagnostics)
    {
        string[] errors =
        [
            .. diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Select(static found => $"{found}"),
        ];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException("The made project is refused:\n" + string.Join('\n', errors.Take(10)));
        }
    }

    private static bool IsBrought(string file) =>
        Path.GetFileName(file) is "Synthorg.Gen.dll" or "Microsoft.Data.Sqlite.dll"
        || Path.GetFileName(file).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || Path.GetFileName(file).StartsWith("SQLitePCLRaw.", StringComparison.Ordinal);
}

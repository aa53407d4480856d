using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>Lets a program write down which of its methods ran.</summary>
/// <remarks>
/// The compiler's own instrumentation for coverage: each method asks <c>CreatePayload</c> for an array the first time that it runs. The
/// source does not change, and it sees emitted code too.
/// </remarks>
internal static class Recorder
{
    /// <summary>The environment variable with the path of the file that a program writes when it ends.</summary>
    public const string File = "PAGE_METHODS";

    private const string Code = $$"""
        namespace Microsoft.CodeAnalysis.Runtime
        {
            [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
            internal static class Instrumentation
            {
                private static readonly global::System.Collections.Concurrent.ConcurrentDictionary<int, bool> s_methods = new();

                static Instrumentation() => global::System.AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
                    global::System.IO.File.WriteAllLines(
                        global::System.Environment.GetEnvironmentVariable("{{File}}")!,
                        global::System.Linq.Enumerable.Select(s_methods.Keys, static method => $"{method}"));

                public static bool[] CreatePayload(global::System.Guid mvid, int method, int file, ref bool[] payload, int length) =>
                    CreatePayload(mvid, method, [file], ref payload, length);

                public static bool[] CreatePayload(global::System.Guid mvid, int method, int[] files, ref bool[] payload, int length)
                {
                    s_methods[method] = true;
                    return payload ??= new bool[length];
                }

                public static void FlushPayload() { }
            }
        }
        """;

    public static EmitOptions Options { get; } = new(instrumentationKinds: [InstrumentationKind.TestCoverage]);

    public static SyntaxTree Source(GeneratorRun program) => CSharpSyntaxTree.ParseText(
        SourceText.From(Code, Encoding.UTF8), (CSharpParseOptions)program.Output.SyntaxTrees.First().Options, "Recorder.cs");

    /// <summary>The documentation ids of what was written down; nothing where the program was ended by force.</summary>
    public static IReadOnlySet<string> Read(string file, string assembly, Compilation compilation)
    {
        if (!System.IO.File.Exists(file))
        {
            return new HashSet<string>();
        }

        HashSet<int> rows = [.. System.IO.File.ReadAllLines(file).Select(static line => int.Parse(line, CultureInfo.InvariantCulture))];
        MetadataReference image = MetadataReference.CreateFromImage(System.IO.File.ReadAllBytes(assembly));
        var loaded = (IAssemblySymbol)CSharpCompilation
            .Create("Reader", references: [.. compilation.References, image], options: new(
                OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All))
            .GetAssemblyOrModuleSymbol(image)!;
        return TypesOf(loaded.GlobalNamespace)
            .SelectMany(static type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => rows.Contains(method.MetadataToken & 0xFFFFFF)) // Of the table of methods: a token without its kind.
            .Select(static method => method.GetDocumentationCommentId()!)
            .ToHashSet();
    }

    /// <summary>All types below it, nested ones too.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        from member in container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        from type in TypesOf(member).Prepend(member)
        where type is INamedTypeSymbol
        select (INamedTypeSymbol)type;
}

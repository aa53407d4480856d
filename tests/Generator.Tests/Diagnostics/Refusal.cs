using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Tests.Harness;
using Xunit.Sdk;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Sources that are refused at one place, written between <c>[|</c> and <c>|]</c>, and sources that are not.</summary>
internal static class Refusal
{
    private const string Opening = """
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using Synthorg.Gen;
        using KeyAttribute = Synthorg.Gen.KeyAttribute;

        namespace Shop;

        """;

    // A partial property whose other half was not emitted, since the database was refused.
    private const string PropertyWithoutBody = "CS9248";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_descriptors = typeof(Descriptors)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(static field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(static descriptor => descriptor.Id);

    /// <summary>
    /// The source is refused once: with the id's severity and message, at exactly the marked text; nothing broken is emitted.
    /// </summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="marked">The source, in the namespace <c>Shop</c>.</param>
    /// <param name="arguments">What the message says, placeholder by placeholder.</param>
    public static void At(string id, string marked, params object[] arguments) => At(new RunOptions(), [], id, marked, arguments);

    /// <inheritdoc cref="At(string, string, object[])"/>
    public static void At(RunOptions options, string id, string marked, params object[] arguments) =>
        At(options, [], id, marked, arguments);

    /// <inheritdoc cref="At(string, string, object[])"/>
    public static void At(RunOptions options, string[] others, string id, string marked, params object[] arguments)
    {
        (string source, TextSpan span) = Unmark(Opening + marked);
        var run = GeneratorRun.Of(options, [source, .. others.Select(static other => Opening + other)]);

        Assert.Equal([id], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Diagnostic diagnostic = run.Diagnostics[0];
        string message = string.Format(CultureInfo.InvariantCulture, Format(id), arguments);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(source.Substring(span.Start, span.Length), TextAt(diagnostic));
        Assert.Equal(span, diagnostic.Location.SourceSpan);
        Assert.Equal(s_descriptors[id].DefaultSeverity, diagnostic.DefaultSeverity);
        CompilesBesides(run);
    }

    /// <summary>The sources are refused with these ids, in any order; for what cannot be refused at one place alone.</summary>
    public static void With(string[] ids, params string[] sources)
    {
        var run = GeneratorRun.Of([.. sources.Select(static source => Opening + source)]);

        Assert.Equal(ids.Order(), run.Diagnostics.Select(static diagnostic => diagnostic.Id).Order());
        CompilesBesides(run);
    }

    /// <summary>The sources are not refused, and what is emitted compiles without a warning.</summary>
    public static void None(params string[] sources) => None(new RunOptions(), sources);

    /// <inheritdoc cref="None(string[])"/>
    public static void None(RunOptions options, params string[] sources)
    {
        var run = GeneratorRun.Of(options, [.. sources.Select(static source => Opening + source)]);

        Offenders.None(run.Diagnostics);
        Offenders.None(run.Problems);
    }

    /// <summary>A warning that the marked source gives is silenced as any other, and then all is emitted.</summary>
    public static void IsSilenced(string id, string marked)
    {
        Assert.Equal(DiagnosticSeverity.Warning, s_descriptors[id].DefaultSeverity);
        None($"#pragma warning disable {id}\n{Unmark(marked).Source}");
    }

    /// <summary>An assembly with entities, as a project that refers to it sees it: built, or open in the same editor.</summary>
    /// <param name="source">In the namespace <c>Shop</c>.</param>
    /// <param name="isBuilt">False: as source.</param>
    /// <param name="isGenerated">False: the assembly's own diagnostics are of no interest, and nothing is emitted in it.</param>
    public static RunOptions Referring(string source, bool isBuilt, bool isGenerated = true)
    {
        var library = GeneratorRun.Of(new RunOptions { AssemblyName = "Library" }, Opening + source);
        Compilation compilation = isGenerated ? library.Output : library.Output.RemoveSyntaxTrees(
            library.Output.SyntaxTrees.Where(file => library.Result.GeneratedSources.Any(emitted => emitted.SyntaxTree == file)));
        if (!isBuilt)
        {
            return new RunOptions { MoreReferences = [compilation.ToMetadataReference()] };
        }

        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Offenders.None(GeneratorRun.Describe(result.Diagnostics));
        return new RunOptions { MoreReferences = [MetadataReference.CreateFromImage(image.ToArray())] };
    }

    private static string Format(string id) => s_descriptors[id].MessageFormat.ToString(CultureInfo.InvariantCulture);

    private static void CompilesBesides(GeneratorRun run) => Offenders.None(run.Output
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(static problem => problem is { Severity: DiagnosticSeverity.Error, IsSuppressed: false, Id: not PropertyWithoutBody }));

    private static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } file
        ? file.GetText().ToString(diagnostic.Location.SourceSpan)
        : throw new XunitException($"{diagnostic.Id} is reported at no place of the source.");

    private static (string Source, TextSpan Span) Unmark(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, "The source has no mark.");
        return (marked.Remove(end, 2).Remove(start, 2), TextSpan.FromBounds(start, end - 2));
    }
}

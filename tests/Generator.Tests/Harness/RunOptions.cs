using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>How the project of a test is set up; the defaults are those of <c>dotnet new console</c>, with warnings as errors.</summary>
public sealed record RunOptions
{
    /// <summary>The SDK's <c>ImplicitUsings</c>.</summary>
    private const string ImplicitUsingsOfTheSdk = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public bool Nullable { get; init; } = true;

    public bool ImplicitUsings { get; init; } = true;

    /// <summary>True: <c>GenerateDocumentationFile</c>, so that a public member without a summary is an error (CS1591).</summary>
    public bool Documentation { get; init; }

    /// <summary>True: the sources hold top-level statements.</summary>
    public bool Program { get; init; }

    /// <summary>True: System.Text.Json's own generator runs too.</summary>
    public bool JsonGenerator { get; init; }

    /// <summary>True: the analyzers look at the code too, and what they say is among the run's diagnostics.</summary>
    public bool Analyzers { get; init; }

    /// <summary>The project's <c>AdditionalFiles</c>.</summary>
    public ImmutableArray<AdditionalText> Files { get; init; } = [];

    /// <summary>The compilation's name, which is also the root of names derived from it.</summary>
    public string AssemblyName { get; init; } = "Sample";

    /// <summary>Beyond .NET, the runtime and what it brings.</summary>
    public ImmutableArray<MetadataReference> MoreReferences { get; init; } = [];

    internal CSharpParseOptions Parse => new(
        LanguageVersion.CSharp14,
        Documentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);

    internal CSharpCompilation Compile(IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        AssemblyName,
        ImplicitUsings ? [.. files, CSharpSyntaxTree.ParseText(ImplicitUsingsOfTheSdk, Parse, "GlobalUsings.g.cs", Encoding.UTF8)] : files,
        [.. References.User, .. MoreReferences],
        new CSharpCompilationOptions(
            Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions:
            [
                // Hidden ones, which a build does not show: an unused or a repeated using.
                new("CS8019", ReportDiagnostic.Suppress),
                new("CS8933", ReportDiagnostic.Suppress),
                // The SDK silences them too: a reference to an older version of an assembly.
                new("CS1701", ReportDiagnostic.Suppress),
                new("CS1702", ReportDiagnostic.Suppress),
            ]));
}

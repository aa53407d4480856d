using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Parsing;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A defect of a parser costs the declaration that it failed on, and says so.</summary>
public sealed class SYG901Tests
{
    private const string Note = """
        [Synthorg.Gen.Persisted]
        public sealed record Note(string Id);
        """;

    [Fact]
    public void A_parser_that_throws_is_told_of_at_its_declaration()
    {
        Diagnostic diagnostic = Assert.Single(Run(static () => throw new InvalidOperationException("no such column")));

        Assert.Equal("SYG901", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "The generator failed on 'Note': InvalidOperationException: no such column; please report it with the declaration",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(Note.IndexOf("Note(", StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
    }

    [Fact]
    public void A_parser_that_does_not_throw_is_not_told_of() => Assert.Empty(Run(static () => { }));

    private static ImmutableArray<Diagnostic> Run(Action parse)
    {
        var options = new RunOptions();
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpGeneratorDriver
            .Create([new GuardedGenerator(parse).AsSourceGenerator()], parseOptions: options.Parse)
            .RunGeneratorsAndUpdateCompilation(
                options.Compile([CSharpSyntaxTree.ParseText(Note, options.Parse, cancellationToken: cancellationToken)]),
                out _,
                out ImmutableArray<Diagnostic> diagnostics,
                cancellationToken);
        return diagnostics;
    }

    /// <summary>Parses as the generator does, with a parser of the test's.</summary>
    private sealed class GuardedGenerator(Action parse) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            IncrementalValuesProvider<Parsed<EntityModel>> parsed = context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.Persisted,
                static (_, _) => true,
                (found, cancellationToken) => Guarded.Parse(
                    found,
                    (type, compilation, _) =>
                    {
                        parse();
                        return new Findings(type, compilation).Refuse<EntityModel>();
                    },
                    cancellationToken));
            context.RegisterSourceOutput(parsed, static (output, found) => found.Diagnostics.ToList().ForEach(output.ReportDiagnostic));
        }
    }
}

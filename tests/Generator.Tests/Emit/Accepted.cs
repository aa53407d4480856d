using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Tests.Harness;
using Xunit.Sdk;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>What is emitted for a source is what a person has accepted, and compiles in every kind of project.</summary>
internal static class Accepted
{
    /// <summary>The usings that a file needs where the project has no implicit ones.</summary>
    public const string Usings = """
        using System;
        using System.Linq;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Threading;
        using System.Threading.Tasks;
        using Synthorg.Gen;

        """;

    /// <param name="caseName">The folder of the accepted files.</param>
    /// <param name="source">Without usings.</param>
    public static void Match(string caseName, string source)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + source);
        RefuseProblems(run, "as it stands");
        Snapshot.MatchAll(run, caseName);
        RefuseNulls(run);
        RefuseProblems(GeneratorRun.Of(new RunOptions { ImplicitUsings = false }, Usings + source), "without implicit usings");
        RefuseUndocumented(GeneratorRun.Of(new RunOptions { Documentation = true }, Usings + source));
        RefuseProblems(GeneratorRun.Of(new RunOptions { Nullable = false }, WithoutAnnotations(run)), "without nullable annotations");
        RefuseProblems(GeneratorRun.Of(new RunOptions { Nullable = false }, "#nullable enable\n" + Usings + source), "annotated alone");
    }

    /// <summary>What is emitted into the user's own types is documented, or in a project with documentation it would not compile.</summary>
    private static void RefuseUndocumented(GeneratorRun run) =>
        Assert.DoesNotContain(run.Problems, static problem => problem.Contains(".g.cs(", StringComparison.Ordinal));

    private static void RefuseProblems(GeneratorRun run, string variant)
    {
        if (run.Problems is { Count: > 0 } problems)
        {
            throw new XunitException($"Compiled {variant}:\n{string.Join('\n', problems)}");
        }

        if (GeneratorRun.Describe(run.Diagnostics) is { Count: > 0 } refused)
        {
            throw new XunitException($"Refused {variant}:\n{string.Join('\n', refused)}");
        }
    }

    /// <summary>
    /// Emitted files silence warnings of nullability, for the sake of users whose code has no annotations; where it has them
    /// there is nothing to silence.
    /// </summary>
    private static void RefuseNulls(GeneratorRun run)
    {
        Compilation strict = run.Output;
        foreach (SyntaxTree file in run.Output.SyntaxTrees.Skip(1))
        {
            string text = file.ToString().Replace("#nullable enable annotations\n#nullable disable warnings", "#nullable enable");
            strict = strict.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)file.Options, file.FilePath));
        }

        Assert.Empty(GeneratorRun.Describe(strict.GetDiagnostics(TestContext.Current.CancellationToken)));
    }

    /// <summary>The first file as code of a project without nullable annotations: <c>string?</c> is written <c>string</c>.</summary>
    private static string WithoutAnnotations(GeneratorRun run)
    {
        SyntaxTree file = run.Output.SyntaxTrees.First();
        SemanticModel model = run.Output.GetSemanticModel(file);
        SyntaxNode root = file.GetRoot(TestContext.Current.CancellationToken);
        return root.ReplaceNodes(
            root.DescendantNodes().OfType<NullableTypeSyntax>().Where(type => model.GetTypeInfo(type).Type is { IsReferenceType: true }),
            static (_, type) => type.ElementType.WithTriviaFrom(type)).ToFullString();
    }
}

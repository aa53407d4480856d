using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>
/// Random misuse: the generator never fails, and where neither it nor the compiler objects, what it emits compiles.
/// </summary>
/// <remarks><c>MISUSE=seed</c> runs another seed than the usual ones, <c>MISUSES=count</c> more than the usual number.</remarks>
public sealed class RandomMisuseTests
{
    private const string Opening = "using System.Collections.Immutable;\nusing Synthorg.Gen;\n\nnamespace Shop;\n\n";

    private static readonly Dictionary<string, string> s_wholes = new()
    {
        ["tables"] = BrokenSourceTests.Whole,
        ["writes"] = BrokenWrites.Whole,
        ["shapes"] = BrokenShapes.Whole,
        ["forms"] = BrokenShapes.Forms,
    };

    public static TheoryData<string> Wholes => [.. s_wholes.Keys];

    private static int Seed => Setting("MISUSE", 20_261_125);

    private static int Count => Setting("MISUSES", 18 * Misuse.Kinds.Count);

    [Theory, MemberData(nameof(Wholes))]
    public void What_is_misused_is_whole(string name)
    {
        var run = GeneratorRun.Of(Opening + s_wholes[name]);

        Offenders.None(run.Diagnostics);
        Offenders.None(run.Problems);
    }

    [Theory, MemberData(nameof(Wholes))]
    public void No_misuse_is_a_defect_of_the_generator(string name)
    {
        var whole = GeneratorRun.Of(Opening + s_wholes[name]);
        List<string> defects = [];
        int accepted = 0;
        for (int i = 0; i < Count; i++)
        {
            int seed = Seed + i;
            string kind = Misuse.Kinds[i % Misuse.Kinds.Count];
            string source = new Misuse(s_wholes[name], seed).Make(kind);
            (string? defect, bool isAccepted) = Judge(whole, Opening + source);
            accepted += isAccepted ? 1 : 0;
            if (defect is not null)
            {
                defects.Add($"MISUSE={seed} {name}, {kind}: {defect}\n{source}");
            }
        }

        Offenders.None(defects);
        Assert.InRange(accepted, Count / 50, Count - (Count / 5)); // Else the misuse is too wild, or too tame, to tell anything.
    }

    private static (string? Defect, bool IsAccepted) Judge(GeneratorRun whole, string source)
    {
        try
        {
            GeneratorRun run = whole.Edit(source);
            if (run.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Id == "SYG901") is { } failure)
            {
                return (failure.ToString(), false);
            }

            if (Errors(run.Diagnostics).Count > 0)
            {
                return (null, false);
            }

            IReadOnlyList<Diagnostic> errors = Errors(run.Output.GetDiagnostics(TestContext.Current.CancellationToken));
            return errors.Count == 0 ? (null, true)
                : IsBrokenItself(run) ? (null, false)
                : (string.Join('\n', errors.Take(3)), true);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return (defect.ToString(), false);
        }
    }

    /// <summary>
    /// The source does not compile for what it says itself; a partial property of a database, without its other half, is no such error.
    /// </summary>
    private static bool IsBrokenItself(GeneratorRun run) => Errors(run.Input.GetDiagnostics(TestContext.Current.CancellationToken))
        .Any(static error => error.Id != "CS9248" || !IsOfDatabase(error.Location));

    private static bool IsOfDatabase(Location location) => location.SourceTree!
        .GetRoot(TestContext.Current.CancellationToken)
        .FindNode(location.SourceSpan)
        .FirstAncestorOrSelf<TypeDeclarationSyntax>()?
        .AttributeLists.SelectMany(static list => list.Attributes)
        .Any(static attribute => attribute.Name.ToString() == "Database") == true;

    private static IReadOnlyList<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(static diagnostic => diagnostic is { DefaultSeverity: DiagnosticSeverity.Error, IsSuppressed: false })];

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}

using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>Compares emitted text, byte for byte, with files that a person has accepted.</summary>
/// <remarks><c>SNAPSHOTS=write</c> accepts what is emitted now, and is refused where <c>CI=true</c>.</remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static string Folder => WorkingTree.PathOf("tests/Generator.Tests/Emit/Snapshots");

    private static bool Accepts =>
        Environment.GetEnvironmentVariable("SNAPSHOTS") == "write"
        && (Environment.GetEnvironmentVariable("CI") != "true"
            ? true
            : throw new InvalidOperationException("SNAPSHOTS=write is for a person who reads the difference: not under CI=true."));

    /// <summary>Compares one text with <c>Emit/Snapshots/{name}.txt</c>.</summary>
    /// <param name="actual">What is emitted now.</param>
    /// <param name="name">The case and the hint name: <c>NullableText/Shop.Note.Row.g.cs</c>.</param>
    public static void Match(string actual, string name)
    {
        if (Difference(actual, name) is { } difference)
        {
            throw new XunitException(difference);
        }
    }

    /// <summary>Compares every emitted file of a run with the files of one case; a file that is no longer emitted differs too.</summary>
    public static void MatchAll(GeneratorRun run, string caseName)
    {
        List<string> differences = [.. run.Result.GeneratedSources
            .Select(source => Difference(source.SourceText.ToString(), $"{caseName}/{source.HintName}"))
            .OfType<string>()];

        foreach (string file in Stale(run, caseName))
        {
            if (Accepts)
            {
                File.Delete(file);
            }
            else
            {
                differences.Add($"{WorkingTree.RelativePathOf(file)}: no longer emitted.");
            }
        }

        if (differences.Count > 0)
        {
            throw new XunitException(string.Join("\n\n", differences));
        }
    }

    private static IEnumerable<string> Stale(GeneratorRun run, string caseName)
    {
        string folder = Path.Combine(Folder, caseName);
        IEnumerable<string> emitted = run.Result.GeneratedSources.Select(source => PathOf($"{caseName}/{source.HintName}"));
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Except(emitted) : [];
    }

    private static string PathOf(string name) => Path.Combine([Folder, .. $"{name}.txt".Split('/')]);

    private static string? Difference(string actual, string name)
    {
        string path = PathOf(name);
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual, s_utf8);
            return null;
        }

        if (!File.Exists(path))
        {
            return $"{name}: no accepted snapshot. Read this, then accept it with SNAPSHOTS=write:\n{actual}";
        }

        string accepted = File.ReadAllText(path, s_utf8);
        return accepted == actual ? null : $"{name} differs from what was accepted (SNAPSHOTS=write accepts):\n{Lines(accepted, actual)}";
    }

    // Lines that differ, with two of their surroundings; line ends are told apart, since the comparison does.
    private static string Lines(string accepted, string actual)
    {
        if (accepted.ReplaceLineEndings("\n") == actual.ReplaceLineEndings("\n"))
        {
            return "Only the line ends differ: a file of this tree was checked out with CRLF.";
        }

        List<DiffPiece> lines = InlineDiffBuilder.Diff(accepted, actual, ignoreWhiteSpace: false).Lines;
        return string.Join('\n', lines
            .Where((_, i) => lines.Skip(i - 2).Take(5 + Math.Min(0, i - 2)).Any(static line => line.Type != ChangeType.Unchanged))
            .Select(static line => line.Type switch
            {
                ChangeType.Inserted => "+ ",
                ChangeType.Deleted => "- ",
                _ => "  ",
            } + line.Text));
    }
}

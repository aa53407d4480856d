using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Docs.Tests;

/// <summary>The pages a reader is given.</summary>
internal static class Pages
{
    public const string ReadMe = "README.md";

    private const string Diagnostics = "docs/diagnostics/";

    /// <summary>Every page, relative to the root; <see cref="ReadMe"/> whether it exists or not.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReadMe,
        .. Directory.EnumerateFiles(WorkingTree.Root, "*.md")
            .Select(WorkingTree.RelativePathOf)
            .Where(static page => page != ReadMe)
            .Order(StringComparer.Ordinal),
        .. WorkingTree.Files("docs", "*.md").Select(WorkingTree.RelativePathOf),
    ];

    /// <summary>Pages that tell how to use the package: each of their blocks compiles.</summary>
    public static IEnumerable<string> Guides => All.Where(static page => !IsOfDiagnostic(page));

    /// <summary>Pages of one diagnostic: they also show what is refused.</summary>
    public static IEnumerable<string> OfDiagnostics => All.Where(IsOfDiagnostic);

    private static bool IsOfDiagnostic(string page) =>
        page.StartsWith(Diagnostics, StringComparison.Ordinal) && !page.EndsWith(ReadMe, StringComparison.Ordinal);
}

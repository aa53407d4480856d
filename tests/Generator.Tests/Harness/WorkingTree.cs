using System.Reflection;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>The files that these tests were built from.</summary>
/// <remarks>
/// The project file writes the folder into the assembly: a build with <c>CI=true</c> maps source paths, so
/// <c>[CallerFilePath]</c> would name a folder that does not exist.
/// </remarks>
public static class WorkingTree
{
    private static readonly string[] s_built = ["bin", "obj", "artifacts", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = Path.GetFullPath(typeof(WorkingTree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == nameof(WorkingTree)).Value!);

    /// <summary>The absolute path of <paramref name="relative"/>, which is written with <c>/</c>.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    /// <summary>The path below <see cref="Root"/>, with <c>/</c>.</summary>
    public static string RelativePathOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Files below <paramref name="folder"/> (relative to the root), in ordinal order, without what a build leaves.</summary>
    /// <returns>Absolute paths; empty when the folder does not exist.</returns>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        string start = PathOf(folder);
        return !Directory.Exists(start)
            ? []
            : [.. Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Where(static file => !RelativePathOf(file).Split('/').Any(static part => s_built.Contains(part) || part == ".git"))
                .Order(StringComparer.Ordinal)];
    }
}

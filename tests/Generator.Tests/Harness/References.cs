using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>What a program that uses the package is compiled against.</summary>
internal static class References
{
    private static readonly string[] s_brought = ["Microsoft.Data.", "Microsoft.Extensions.", "SQLitePCLRaw."];

    /// <summary>What the runtime itself is compiled against: .NET and the packages that it brings to its users.</summary>
    public static ImmutableArray<MetadataReference> WithoutRuntime { get; } =
        [.. Net100.References.All, .. s_brought.SelectMany(static prefix => Beside(prefix + "*.dll"))];

    /// <summary>What a program of a user is compiled against.</summary>
    public static ImmutableArray<MetadataReference> User { get; } = [.. WithoutRuntime, .. Beside("Synthorg.Gen.dll")];

    /// <summary>Assemblies that lie beside the tests, by file name pattern.</summary>
    public static IEnumerable<MetadataReference> Beside(string pattern) =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, pattern).Select(static file => MetadataReference.CreateFromFile(file));
}

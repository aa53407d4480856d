using System.Runtime.CompilerServices;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Writes;

/// <summary>
/// Emitted repositories in use: a file of <c>Writes/Scenes</c> whose class <c>Scenes</c> holds static methods, each called as its test;
/// it takes the path of a database and asserts for itself. Compiled once for a test class.
/// </summary>
public abstract class Scenes(string file) : IDisposable
{
    private readonly Compiled _compiled = Compiled.Of(GeneratorRun.Of(
        new RunOptions { MoreReferences = [.. References.Beside("xunit.v3.*.dll")] }, Source("Hold"), Source(file)));

    /// <summary>Runs the scene that is called as the test.</summary>
    public Task RunAsync([CallerMemberName] string scene = "")
    {
        string folder = Path.GetDirectoryName(_compiled.DatabaseFile)!;
        return _compiled.CallAsync("Shop.Scenes", scene, Path.Combine(folder, scene + ".db"));
    }

    public void Dispose()
    {
        _compiled.Dispose();
        GC.SuppressFinalize(this);
    }

    private static string Source(string file) => File.ReadAllText(WorkingTree.PathOf($"tests/Generator.Tests/Writes/Scenes/{file}.cs"));
}

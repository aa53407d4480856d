namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>A folder of one test's own; gone, with all it holds, when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-gen-");

    /// <summary>The path of a file in it, which need not exist.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}

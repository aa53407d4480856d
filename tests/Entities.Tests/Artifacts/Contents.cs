using System.Text;
using Synthorg.Entities.Tests.Backend;

namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>A storage with a folder of its own, both gone at the end of the test.</summary>
internal sealed class Contents : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-artifacts-");

    public Contents(long maxArtifactBytes = 50L * 1024 * 1024, long maxTotalBytes = 1024L * 1024 * 1024, Action<string>? flush = null) =>
        Storage = flush is null
            ? new(_folder.FullName, maxArtifactBytes, maxTotalBytes, Log)
            : new(_folder.FullName, maxArtifactBytes, maxTotalBytes, Log, flush);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public LogList Log { get; } = new();

    public FileSystemArtifactStorage Storage { get; }

    public string Root => _folder.FullName;

    public string Folder => Path.Combine(_folder.FullName, "artifacts");

    /// <summary>The names in the storage's folder.</summary>
    public string[] Names => Directory.Exists(Folder)
        ? [.. Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!]
        : [];

    public string FileOf(string id) => Path.Combine(Folder, id);

    public async Task<long> StoreAsync(string id, string text)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(text));
        return await Storage.StoreAsync(id, content, Stop);
    }

    public async Task<string> RetrieveAsync(string id)
    {
        using StreamReader reader = new(await Storage.RetrieveAsync(id, Stop));
        return await reader.ReadToEndAsync(Stop);
    }

    public void Dispose()
    {
        Log.Dispose();
        _folder.Delete(recursive: true);
    }
}

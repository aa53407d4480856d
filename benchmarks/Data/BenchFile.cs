using Microsoft.Win32.SafeHandles;

namespace Synthorg.Gen.Benchmarks;

/// <summary>A database file in a folder of its own, made by the toolkit and used by every peer.</summary>
internal sealed class BenchFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-bench-");

    private BenchFile()
    {
    }

    /// <summary>The file's path.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "bench.db");

    /// <summary>Makes a file with so many wide and narrow rows.</summary>
    public static async Task<BenchFile> MakeAsync(int tasks = 0, int costs = 0)
    {
        const int Portion = 50_000;
        BenchFile file = new();
        await using BenchDatabase database = await BenchDatabase.OpenAsync(file.Path);
        for (int first = 0; first < tasks; first += Portion)
        {
            await database.Tasks.SaveAllAsync(Enumerable.Range(first, Math.Min(Portion, tasks - first)).Select(TaskRows.Of));
        }

        for (int first = 0; first < costs; first += Portion)
        {
            await database.Costs.AppendAsync(Enumerable.Range(first, Math.Min(Portion, costs - first)).Select(CostRows.Of));
        }

        return file;
    }

    /// <summary>A file of the same content in a folder of its own, while nobody has this one open.</summary>
    public BenchFile Copy()
    {
        BenchFile file = new();
        File.Copy(Path, file.Path);
        using SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle); // Nobody is timed while it is written.
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

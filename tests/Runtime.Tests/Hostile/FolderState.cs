namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>Every file of a folder, byte for byte, to be compared with what is there later.</summary>
/// <remarks>It opens the files: take it only while nobody has a database among them open.</remarks>
internal sealed class FolderState
{
    private readonly string _folder;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private FolderState(string folder) => _folder = folder;

    public static FolderState Of(string folder)
    {
        FolderState state = new(folder);
        foreach (FileSystemInfo found in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            // A pipe or a device would never end; a link or a folder has no bytes of its own.
            bool isPlain = found is FileInfo { LinkTarget: null, Length: > 0 };
            state._files.Add(found.Name, isPlain ? File.ReadAllBytes(found.FullName) : []);
        }

        return state;
    }

    /// <summary>Fails when a file was changed, added or removed since.</summary>
    /// <remarks>The index of a log that was there before may be new: SQLite makes it to read the log, and keeps nothing in it.</remarks>
    public void AssertUnchanged()
    {
        FolderState now = Of(_folder);
        foreach (string log in _files.Keys.Where(static name => name.EndsWith("-wal", StringComparison.Ordinal)).ToArray())
        {
            now._files.Remove(log[..^3] + "shm");
            _files.Remove(log[..^3] + "shm");
        }

        Assert.Equal(_files.Keys, now._files.Keys);
        Assert.All(_files, file => Assert.True(file.Value.AsSpan().SequenceEqual(now._files[file.Key]), $"{file.Key} was changed."));
    }
}

using System.Text;
using Synthorg.Gen;

namespace Synthorg.Entities;

/// <summary>The folder of artifact contents: a file each by its id, and the unfinished ones.</summary>
/// <param name="path">Its full path.</param>
/// <param name="flush">Makes the names in a folder durable, or throws an <see cref="IOException"/>.</param>
internal sealed class ArtifactFolder(string path, Action<string> flush)
{
    private const string Unfinished = ".tmp";
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A file that is being written is written all the time.
    private static readonly TimeSpan s_abandonedAfter = TimeSpan.FromHours(1);

    // Whether the folder itself outlives a power failure.
    private bool _isDurable;

    /// <summary>The path of an artifact's content.</summary>
    /// <exception cref="ArgumentException">The id would lead elsewhere, or is that of an unfinished file.</exception>
    public string FileOf(string artifactId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(artifactId);
        bool leadsElsewhere = artifactId is "." or ".." || artifactId.AsSpan().IndexOfAny('/', '\\') >= 0;
        if (leadsElsewhere || !IsFileName(artifactId) || artifactId.EndsWith(Unfinished, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("The id must be a file's name, and none of an unfinished one.", nameof(artifactId));
        }

        return Path.Combine(path, artifactId);
    }

    /// <summary>A new file, for content that is not complete.</summary>
    public FileStream CreateUnfinished()
    {
        Create();
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        return new(Path.Combine(path, Guid.NewGuid().ToString("N") + Unfinished), options);
    }

    /// <summary>Gives complete content its name, in place of what has it. Durable when it returns.</summary>
    /// <exception cref="OutcomeUnknownException">It has its name, which may not be durable.</exception>
    public void Finish(string unfinished, string file)
    {
        File.Move(unfinished, file, overwrite: true);
        Flush("Store: the content is there now, but a power failure may bring back what was there before.");
    }

    /// <summary>Removes an artifact's content. Durable when it returns.</summary>
    /// <exception cref="OutcomeUnknownException">It is removed, which may not be durable.</exception>
    public void Delete(string file)
    {
        File.Delete(file);
        Flush("Delete: the content is gone now, but a power failure may bring it back.");
    }

    /// <summary>The size of a file in bytes; <see langword="null"/> where there is none. A link is none: it is never followed.</summary>
    public static long? SizeOf(string file)
    {
        FileInfo found = new(file);
        return found.Exists && found.LinkTarget is null ? found.Length : null;
    }

    /// <summary>The size of all complete contents in bytes.</summary>
    public long TotalSize() => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles().Where(static file => !IsUnfinished(file) && file.LinkTarget is null).Sum(LengthOf)
        : 0;

    /// <summary>Removes what interrupted programs left behind.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        DateTime abandoned = DateTime.UtcNow - s_abandonedAfter;
        foreach (FileInfo file in new DirectoryInfo(path).EnumerateFiles("*" + Unfinished))
        {
            if (file.LastWriteTimeUtc < abandoned)
            {
                Discard(file.FullName);
            }
        }
    }

    /// <summary>Removes an unfinished file. One that cannot be removed stands in nobody's way, and is swept later.</summary>
    public static void Discard(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
        }
    }

    // Half a surrogate pair has no UTF-8: two ids would share a file.
    private static bool IsFileName(string id) =>
        id.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && !id.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static bool IsUnfinished(FileInfo file) => file.Name.EndsWith(Unfinished, StringComparison.OrdinalIgnoreCase);

    // Removed meanwhile, it counts nothing.
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private void Create()
    {
        if (Volatile.Read(ref _isDurable) && Directory.Exists(path))
        {
            return;
        }

        // A folder that is lost takes its files with it. Who made ours may have failed to flush it.
        List<string> parents = [Path.GetDirectoryName(path)!];
        while (!Directory.Exists(parents[^1]) && Path.GetDirectoryName(parents[^1]) is { } parent)
        {
            parents.Add(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFile | UnixFileMode.UserExecute);
        }

        parents.ForEach(flush);
        Volatile.Write(ref _isDurable, true);
    }

    /// <summary>After a change: it stays in any case, so its failure is another than that of the change.</summary>
    private void Flush(string otherwise)
    {
        try
        {
            flush(path);
        }
        catch (IOException cause)
        {
            throw new OutcomeUnknownException(otherwise, cause);
        }
    }
}

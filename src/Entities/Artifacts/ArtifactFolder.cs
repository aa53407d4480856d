using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Synthorg.Entities;

/// <summary>The folder of artifact contents: a file each by its id, and the unfinished ones.</summary>
internal sealed partial class ArtifactFolder(string path)
{
    private const string Unfinished = ".tmp";
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A file that is being written is written all the time.
    private static readonly TimeSpan s_abandonedAfter = TimeSpan.FromHours(1);

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
    public void Finish(string unfinished, string file)
    {
        File.Move(unfinished, file, overwrite: true);
        Flush(path);
    }

    /// <summary>Removes an artifact's content.</summary>
    public bool Delete(string file)
    {
        if (SizeOf(file) is null)
        {
            return false;
        }

        File.Delete(file);
        Flush(path);
        return true;
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
        List<string> missing = [];
        for (string? folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing.Add(folder);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnersFile | UnixFileMode.UserExecute);
        }

        // A folder that is lost takes its files with it.
        missing.ForEach(static folder => Flush(Path.GetDirectoryName(folder)!));
    }

    /// <summary>Makes names durable: on Unix they are the folder's content; NTFS keeps them in its journal.</summary>
    private static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using SafeFileHandle handle = Open(folder, flags: 0);
        if (handle.IsInvalid || Synchronize(handle) != 0)
        {
            throw new IOException($"The folder could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Synchronize(SafeFileHandle file);
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Synthorg.Entities;

/// <summary>What content files need of the operating system.</summary>
internal static partial class ContentFile
{
    private const int NoSuchFile = 2;
    private const int NotAFolder = 20;

    // Linux numbers them by processor (asm/fcntl.h), the others alike (sys/fcntl.h).
    private static int NoFollow => !OperatingSystem.IsLinux() ? 0x100 : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm or Architecture.Armv6 or Architecture.Arm64 or Architecture.Ppc64le => 0x8000,
        _ => 0x20000,
    };

    private static int CloseOnExecute => OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsFreeBSD() ? 0x100000 : 0x1000000;

    // ELOOP; FreeBSD says EMLINK.
    private static int IsLink => OperatingSystem.IsLinux() ? 40 : OperatingSystem.IsFreeBSD() ? 31 : 62;

    /// <summary>Opens a file to read it; <see langword="null"/> where there is none. A link is none.</summary>
    /// <remarks>
    /// On Unix the system itself refuses a link while it opens. Windows looks first: to make links takes a privilege there.
    /// </remarks>
    public static FileStream? Open(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            return OpenUnix(file);
        }

        FileInfo found = new(file);
        return !found.Exists || found.LinkTarget is not null ? null : new(file, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        });
    }

    /// <summary>Makes the names in a folder durable: on Unix they are its content; NTFS keeps them in its journal.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using SafeFileHandle handle = Open(folder, CloseOnExecute);
        if (handle.IsInvalid || Synchronize(handle) != 0)
        {
            throw new IOException($"The folder could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    private static FileStream? OpenUnix(string file)
    {
        // A folder could be opened, but not read.
        if (Directory.Exists(file))
        {
            return null;
        }

        SafeFileHandle? handle = Open(file, CloseOnExecute | NoFollow);
        int error = Marshal.GetLastPInvokeError();
        try
        {
            if (handle.IsInvalid)
            {
                return error is NoSuchFile or NotAFolder || error == IsLink
                    ? null
                    : throw new IOException($"The file could not be opened (error {error}).");
            }

            FileStream content = new(handle, FileAccess.Read);
            handle = null; // The stream's from here on.
            return content;
        }
        finally
        {
            handle?.Dispose();
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Synchronize(SafeFileHandle file);
}

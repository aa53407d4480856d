using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Synthorg.Gen;

/// <summary>The folder of a database.</summary>
internal static partial class Folder
{
    /// <summary>Makes the names of the files durable: on Unix they are the folder's content; NTFS keeps them in its journal.</summary>
    /// <param name="file">The full path of a file in the folder.</param>
    /// <exception cref="IOException">It failed.</exception>
    public static void FlushOf(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int closeOnExecute = OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsFreeBSD() ? 0x100000 : 0x1000000;
        using SafeFileHandle folder = Open(Path.GetDirectoryName(file)!, closeOnExecute);
        if (folder.IsInvalid || Synchronize(folder) != 0)
        {
            throw new IOException($"The folder could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(SafeFileHandle file);
}

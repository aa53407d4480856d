using System.Runtime.InteropServices;
using System.Text;

namespace Synthorg.Gen;

/// <summary>Functions of the C library, on Unix.</summary>
/// <remarks>
/// Asked of the process, which has the library loaded: looking for it by a name, which differs from system to system, would cost every
/// start dozens of failed openings of files.
/// </remarks>
internal static unsafe class LibC
{
    private const int CurrentDirectory = -100;

    private static readonly nint s_process = NativeLibrary.GetMainProgramHandle();

    /// <summary>Describes a file in the kernel's own layout (man 2 statx).</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="mask">What is asked.</param>
    /// <param name="answer">256 bytes.</param>
    /// <returns>Whether there is one; <see langword="null"/> where the library is from before 2018 and cannot tell.</returns>
    public static bool? Statx(string path, uint mask, byte* answer)
    {
        if (!NativeLibrary.TryGetExport(s_process, "statx", out nint function))
        {
            return null;
        }

        fixed (byte* name = Terminated(path))
        {
            return ((delegate* unmanaged<int, byte*, int, uint, byte*, int>)function)(CurrentDirectory, name, 0, mask, answer) == 0;
        }
    }

    /// <summary>Flushes a folder's content.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="flags">How it is opened.</param>
    /// <returns>The system's error; 0 when it is done.</returns>
    public static int Flush(string path, int flags)
    {
        var open = (delegate* unmanaged<byte*, int, int>)NativeLibrary.GetExport(s_process, "open");
        var flush = (delegate* unmanaged<int, int>)NativeLibrary.GetExport(s_process, "fsync");
        var close = (delegate* unmanaged<int, int>)NativeLibrary.GetExport(s_process, "close");
        fixed (byte* name = Terminated(path))
        {
            int folder = open(name, flags);
            if (folder < 0)
            {
                return Marshal.GetLastSystemError();
            }

            int error = flush(folder) == 0 ? 0 : Marshal.GetLastSystemError();
            _ = close(folder);
            return error;
        }
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');
}

using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>Which file a path leads to, whatever it is called there.</summary>
/// <remarks>
/// Asked of the directory only. Opening and closing a database file would drop the locks that SQLite holds on it for this process
/// (https://sqlite.org/howtocorrupt.html, section 2.2).
/// </remarks>
internal readonly record struct FileIdentity(ulong Device, ulong Number, string Path)
{
    private const int FileType = 0xf000;
    private const int RegularFile = 0x8000;

    /// <summary>The identity of the file that a path, or a link there, leads to.</summary>
    /// <returns>
    /// Whether it leads to one. A pipe, a socket and a device are none, which is known on Linux: opening a pipe may wait for good, and a
    /// device takes whatever is written to it.
    /// </returns>
    public static bool TryFind(string path, out FileIdentity identity)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                return TryAskLinux(path, out identity);
            }
            catch (EntryPointNotFoundException)
            {
                // A C library from before 2018.
            }
        }

        // Elsewhere the real path stands for the file: hard links, which SQLite forbids anyway, go unnoticed.
        string? real = RealPath(path);
        identity = new(0, 0, OperatingSystem.IsWindows() ? real?.ToUpperInvariant() ?? "" : real ?? "");
        return real is not null;
    }

    /// <summary>Where the file itself lies, and beside it what SQLite keeps for it; <see langword="null"/> when there is none.</summary>
    public static string? RealPath(string path)
    {
        try
        {
            string real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            return File.Exists(real) ? real : null;
        }
        catch (IOException)
        {
            return null; // A loop of links, or a link that was removed meanwhile.
        }
    }

    private static unsafe bool TryAskLinux(string path, out FileIdentity identity)
    {
        const int CurrentDirectory = -100;
        const uint Basic = 0x7ff;

        // The kernel's own layout, the same on every processor (man 2 statx).
        byte* answer = stackalloc byte[256];
        identity = default;
        if (LinuxMethods.Statx(CurrentDirectory, path, flags: 0, Basic, answer) != 0)
        {
            return false;
        }

        ulong device = ((ulong)*(uint*)(answer + 136) << 32) | *(uint*)(answer + 140);
        identity = new(device, *(ulong*)(answer + 32), "");
        return (*(ushort*)(answer + 28) & FileType) == RegularFile;
    }
}

internal static unsafe partial class LinuxMethods
{
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Statx(int directory, string path, int flags, uint mask, byte* answer);
}

using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>Which file a path leads to, whatever it is called there.</summary>
/// <remarks>
/// Asked of the directory only. Opening and closing a database file would drop the locks that SQLite holds on it for this process
/// (https://sqlite.org/howtocorrupt.html, section 2.2).
/// </remarks>
internal readonly record struct FileIdentity(ulong Device, ulong Number, string Path)
{
    /// <summary>The identity of an existing file.</summary>
    public static FileIdentity Of(string path)
    {
        if (OperatingSystem.IsLinux() && TryAskLinux(path, out FileIdentity identity))
        {
            return identity;
        }

        // Elsewhere the real path stands for the file: hard links, which SQLite forbids anyway, go unnoticed.
        string real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new(0, 0, OperatingSystem.IsWindows() ? real.ToUpperInvariant() : real);
    }

    private static unsafe bool TryAskLinux(string path, out FileIdentity identity)
    {
        const int CurrentDirectory = -100;
        const uint Basic = 0x7ff;

        // The kernel's own layout, the same on every processor (man 2 statx).
        byte* answer = stackalloc byte[256];
        try
        {
            if (LinuxMethods.Statx(CurrentDirectory, path, flags: 0, Basic, answer) == 0)
            {
                ulong device = ((ulong)*(uint*)(answer + 136) << 32) | *(uint*)(answer + 140);
                identity = new(device, *(ulong*)(answer + 32), "");
                return true;
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
        }

        identity = default;
        return false;
    }
}

internal static unsafe partial class LinuxMethods
{
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Statx(int directory, string path, int flags, uint mask, byte* answer);
}

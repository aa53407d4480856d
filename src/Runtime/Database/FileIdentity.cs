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
        if (OperatingSystem.IsLinux() && AskLinux(path, out identity) is { } isThere)
        {
            return isThere;
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

    private static unsafe bool? AskLinux(string path, out FileIdentity identity)
    {
        const uint Basic = 0x7ff;
        byte* answer = stackalloc byte[256];
        identity = default;
        if (LibC.Statx(path, Basic, answer) is not true and var isThere)
        {
            return isThere;
        }

        // The same layout on every processor.
        ulong device = ((ulong)*(uint*)(answer + 136) << 32) | *(uint*)(answer + 140);
        identity = new(device, *(ulong*)(answer + 32), "");
        return (*(ushort*)(answer + 28) & FileType) == RegularFile;
    }
}

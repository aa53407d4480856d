using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>The beginning of what SQLite opens files by (https://sqlite.org/c3ref/vfs.html).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct FileSystem
{
    private readonly int _version;
    private readonly int _fileLength;
    private readonly int _pathLength;
    private readonly nint _next;

    /// <summary>Its name, which ends with a zero.</summary>
    public readonly byte* Name;
}

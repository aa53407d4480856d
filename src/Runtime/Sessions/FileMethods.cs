using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>What SQLite calls of an open file (https://sqlite.org/c3ref/io_methods.html); its pointer is the file's first field.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<FileMethods**, int> Close;
    public delegate* unmanaged[Cdecl]<FileMethods**, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<FileMethods**, byte*, int, long, int> Write;
    private readonly nint _truncate;
    public delegate* unmanaged[Cdecl]<FileMethods**, int, int> Sync;
    private readonly nint _size;
    private readonly nint _lock;
    private readonly nint _unlock;
    private readonly nint _checkLock;
    private readonly nint _control;
    private readonly nint _sectorSize;
    private readonly nint _characteristics;

    // From version 2 on.
    private readonly nint _mapIndex;
    public delegate* unmanaged[Cdecl]<FileMethods**, int, int, int, int> LockIndex;
    private readonly nint _indexBarrier;
    private readonly nint _unmapIndex;

    // From version 3 on.
    private readonly nint _fetch;
    private readonly nint _unfetch;

    /// <summary>A copy of a table; the fields of later versions than its own are null.</summary>
    public static FileMethods Copy(FileMethods* table)
    {
        int missing = table->Version switch { 1 => 6, 2 => 2, _ => 0 };
        FileMethods copy = default;
        int bytes = sizeof(FileMethods) - (missing * sizeof(nint));
        Buffer.MemoryCopy(table, &copy, bytes, bytes);
        return copy;
    }
}
